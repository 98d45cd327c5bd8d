import { createServer, type IncomingMessage, type Server } from 'node:http';

/** Stands before an office and loses its first answer to each message, after the effect. */
export interface LossyRoad {
  readonly url: string;
  /** How many answers were lost. */
  lost(): number;
  stop(): Promise<void>;
}

export async function lossyRoad(target: string): Promise<LossyRoad> {
  const heard = new Set<string>();
  let lost = 0;
  const server: Server = createServer((request, response) => {
    void forward(target, request).then(({ message, status, type, text }) => {
      if (!heard.has(message)) {
        heard.add(message);
        lost += 1;
        request.socket.destroy();
        return;
      }
      response.writeHead(status, { 'content-type': type }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return {
    url: `http://127.0.0.1:${address.port}`,
    lost: () => lost,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function forward(target: string, request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  const answer = await fetch(`${target}${request.url}`, {
    method: request.method ?? 'GET',
    headers: {
      'content-type': 'application/json',
      authorization: request.headers.authorization ?? '',
    },
    body,
  });
  return {
    message: `${request.method} ${request.url} ${body.toString('utf8')}`,
    status: answer.status,
    type: answer.headers.get('content-type') ?? 'application/json',
    text: await answer.text(),
  };
}
