import type { Connection } from '@temporalio/client';
import type { SearchAttributeType } from '@temporalio/common';
import { encodeSearchAttributeIndexedValueType } from '@temporalio/common/lib/search-attributes';
import { msToTs } from '@temporalio/common/lib/time';

import {
  call,
  GRPC,
  grpcCode,
  untilAnswered,
  untilHistoryAnswers,
  withConnection,
} from './connection';

const USABLE_WITHIN_MS = 30_000;
/** The legal record is the ledger: a closed history is kept only for inquiry. */
const RETENTION_DEFAULT = '30 days';

/** Names and types of search attributes, as `@temporalio/common` names the types. */
export type SearchAttributeTypes = Readonly<Record<string, SearchAttributeType>>;

/** How long Temporal keeps closed histories in this namespace, when not 30 days. */
export interface NamespaceOptions {
  readonly retention?: '1 day' | '30 days' | '90 days';
}

/**
 * Registers a namespace and its search attributes where they are missing, and waits until workflows
 * can be started and found with them. Harmless when everything is there already.
 */
export async function ensureNamespace(
  address: string,
  namespace: string,
  searchAttributes: SearchAttributeTypes = {},
  options: NamespaceOptions = {},
): Promise<void> {
  await withConnection(address, async (connection) => {
    await register(connection, namespace, options.retention ?? RETENTION_DEFAULT);
    await untilAnswered(
      async () => {
        await untilHistoryAnswers(connection, namespace);
        return true;
      },
      { withinMs: USABLE_WITHIN_MS, what: `L’espace de noms ${namespace}` },
    );
    await addSearchAttributes(connection, namespace, searchAttributes);
  });
}

async function register(
  connection: Connection,
  namespace: string,
  retention: NonNullable<NamespaceOptions['retention']>,
): Promise<void> {
  await unlessThere(() =>
    call(connection, () =>
      connection.workflowService.registerNamespace({
        namespace,
        workflowExecutionRetentionPeriod: msToTs(retention),
      }),
    ),
  );
}

/** Another process may ask for the same thing at the same time. */
async function unlessThere(create: () => Promise<unknown>): Promise<void> {
  try {
    await create();
  } catch (error) {
    if (grpcCode(error) !== GRPC.alreadyExists) throw error;
  }
}

async function addSearchAttributes(
  connection: Connection,
  namespace: string,
  wanted: SearchAttributeTypes,
): Promise<void> {
  const present = await call(connection, () =>
    connection.operatorService.listSearchAttributes({ namespace }),
  );
  const missing = Object.entries(wanted).filter(([name]) => !(name in present.customAttributes));
  if (missing.length > 0) {
    await unlessThere(() =>
      call(connection, () =>
        connection.operatorService.addSearchAttributes({
          namespace,
          searchAttributes: Object.fromEntries(
            missing.map(([name, type]) => [name, indexedValueType(type)]),
          ),
        }),
      ),
    );
  }
  await Promise.all(
    Object.keys(wanted).map((name) =>
      untilAnswered(() => countWith(connection, namespace, name), {
        withinMs: USABLE_WITHIN_MS,
        what: `L’attribut de recherche ${name}`,
      }),
    ),
  );
}

/** A query is refused while the server does not know the attribute yet. */
async function countWith(connection: Connection, namespace: string, name: string): Promise<true> {
  await call(connection, () =>
    connection.workflowService.countWorkflowExecutions({ namespace, query: `${name} IS NULL` }),
  );
  return true;
}

function indexedValueType(type: SearchAttributeType) {
  const encoded = encodeSearchAttributeIndexedValueType(type);
  if (encoded === undefined) throw new TypeError(`unknown type of search attribute: ${type}`);
  return encoded;
}
