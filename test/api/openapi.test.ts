import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger } from '../../ledger/ledger';
import { openLedger } from '../../ledger/open';
import { debtCase } from '../ledger/fixtures';
import { OpenApi } from '../systems/openapi';
import { Bench } from './harness';
import { inMemory } from '../setup/places';

jest.setTimeout(120_000);

type Node = Readonly<Record<string, unknown>>;

let ledger: Ledger;
let bench: Bench;
let document: Node;

beforeAll(async () => {
  ledger = await openLedger(inMemory());
  bench = await Bench.over(ledger);
  document = (await bench.get('/openapi.json', {})).body;
});
afterAll(async () => {
  await bench.close();
  await ledger.close();
});

describe('the OpenAPI document', () => {
  it('is of version 3.1 and has every route, each with its success, its problems and its way in', () => {
    expect(document['openapi']).toMatch(/^3\.1\./);
    const paths = document['paths'] as Readonly<Record<string, Readonly<Record<string, Node>>>>;
    const operations = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(operations.toSorted()).toEqual([
      'GET /debts',
      'GET /debts/{id}',
      'GET /debts/{id}/months/{month}',
      'GET /delegation-statements/{year}',
      'GET /delegation-statements/{year}/notes',
      'GET /delegations',
      'GET /delegations/{id}',
      'GET /health',
      'GET /intakes',
      'GET /intakes/{batch}',
      'GET /intakes/{batch}/lines',
      'GET /ledger/check',
      'GET /report',
      'GET /status',
      'GET /tasks',
      'POST /advance',
      'POST /debts',
      'POST /debts/{id}/acts',
      'POST /debts/{id}/tasks/done',
      'POST /delegation-closings',
      'POST /delegations/{id}/acts',
      'POST /intakes',
      'POST /intakes/{batch}/acts',
      'POST /intakes/{batch}/complete',
      'POST /intakes/{batch}/parts',
      'POST /mail-events',
      'PUT /between-offices/closings/{year}',
      'PUT /between-offices/delegations/{id}',
      'PUT /between-offices/delegations/{id}/notices/{number}',
    ]);
    expect(document['security']).toEqual([{ token: [] }]);
    for (const item of Object.values(paths)) {
      for (const operation of Object.values(item)) {
        const answers = Object.keys(operation['responses'] as Node);
        expect(answers.some((status) => /^2\d\d$/.test(status))).toBe(true);
        if (operation['security'] === undefined)
          expect(answers).toEqual(expect.arrayContaining(['4XX', '5XX']));
        expect(typeof operation['summary']).toBe('string');
      }
    }
  });

  it('is a valid document of its version', () => {
    const folder = mkdtempSync(join(tmpdir(), 'indu-openapi-'));
    const file = join(folder, 'openapi.json');
    writeFileSync(file, JSON.stringify(document));
    try {
      const validator = join(
        __dirname,
        '../../node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js',
      );
      expect(
        JSON.parse(execFileSync(process.execPath, [validator, file], { encoding: 'utf8' })),
      ).toMatchObject({
        valid: true,
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('describes acts and answers as they are', async () => {
    const contract = new OpenApi(document);
    const acts = '/debts/{id}/acts';
    expect(
      contract.requestFaults('post', acts, { kind: 'payment-received', amount: '12.00' }),
    ).toEqual([]);
    expect(
      contract.requestFaults('post', acts, { kind: 'payment-received', amount: '12.345' }),
    ).not.toEqual([]);
    expect(contract.requestFaults('post', acts, { kind: 'retention-executed' })).not.toEqual([]);
    const id = await bench.open(debtCase());
    const act = await bench.act(id, { kind: 'contestation' });
    expect(contract.answerFaults('post', acts, 202, act.type, act.body)).toEqual([]);
    const file = await bench.get(`/debts/${id}`);
    expect(contract.answerFaults('get', '/debts/{id}', 200, file.type, file.body)).toEqual([]);
    const list = await bench.get('/debts');
    expect(contract.answerFaults('get', '/debts', 200, list.type, list.body)).toEqual([]);
  });
});
