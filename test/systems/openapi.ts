import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/** A value of an OpenAPI document reached by its path, references followed. */
type Node = Readonly<Record<string, unknown>>;

const asNode = (value: unknown): Node => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('not an object');
  return Object.fromEntries(Object.entries(value));
};

/** Validates requests and answers against the schemas of one OpenAPI 3.1 document. */
export class OpenApi {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly used = new Set<string>();

  constructor(private readonly document: object) {
    addFormats(this.ajv);
    this.ajv.addSchema({ ...document, $id: 'openapi' });
  }

  /** Faults of an answer; `media` is its content type without parameters. */
  answerFaults(
    method: string,
    path: string,
    status: number,
    media: string,
    body: unknown,
  ): readonly string[] {
    const responses = asNode(this.operation(method, path)['responses']);
    const pointer = `#/paths/${escape(path)}/${method}/responses/${status}`;
    if (!(String(status) in responses)) return [`${method} ${path} does not document ${status}`];
    this.used.add(`${method} ${path} ${status}`);
    const [response, at] = this.follow(responses[String(status)], pointer);
    const content = asNode(response['content']);
    if (!(media in content)) return [`${method} ${path} ${status} does not document ${media}`];
    return this.faults(`${at}/content/${escape(media)}/schema`, body);
  }

  /** Faults of a request's JSON body, or of its absence. */
  requestFaults(method: string, path: string, body: unknown): readonly string[] {
    if (!('requestBody' in this.operation(method, path)))
      return body === undefined ? [] : ['no body is documented'];
    return this.faults(
      `#/paths/${escape(path)}/${method}/requestBody/content/application~1json/schema`,
      body,
    );
  }

  /** Faults of a value against a schema of `components/schemas`. */
  schemaFaults(name: string, value: unknown): readonly string[] {
    return this.faults(`#/components/schemas/${name}`, value);
  }

  /** Answers of the document that no call has met: `put /retentions/{key} 409`. */
  unmet(): readonly string[] {
    const all = Object.entries(asNode(asNode(this.document)['paths'])).flatMap(([path, item]) =>
      Object.entries(asNode(item)).flatMap(([method, operation]) =>
        Object.keys(asNode(asNode(operation)['responses'])).map(
          (status) => `${method} ${path} ${status}`,
        ),
      ),
    );
    return all.filter((answer) => !this.used.has(answer));
  }

  private operation(method: string, path: string): Node {
    const item = asNode(asNode(asNode(this.document)['paths'])[path]);
    return asNode(item[method]);
  }

  private follow(value: unknown, pointer: string): readonly [Node, string] {
    const node = asNode(value);
    const reference = node['$ref'];
    if (typeof reference !== 'string') return [node, pointer];
    const found = reference
      .slice(2)
      .split('/')
      .reduce<unknown>((at, name) => asNode(at)[name], this.document);
    return this.follow(found, reference);
  }

  private faults(pointer: string, value: unknown): readonly string[] {
    const validate = this.ajv.compile({ $ref: `openapi${pointer}` });
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
    );
  }
}

const escape = (segment: string): string =>
  encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'));
