import { randomBytes, randomUUID } from 'node:crypto';

import { PeerBook } from '../../app/peers';
import { startSystem, type System } from '../../app/system';
import { portfolioLineSchema, type PortfolioLine } from '../../api/schemas/portfolio';
import { civilDate } from '../../engine/calendar/civil';
import type { OperatingOffice } from '../../engine/lifecycle/types';
import { openLedger } from '../../ledger/open';
import type { DebtFile, Ledger } from '../../ledger/ledger';
import { testTemporal } from '../setup/temporal';
import { REGIMES } from '../../law/terms';
import { inMemory } from '../setup/places';

/** One whole system of a test file: real Temporal server of the run, its own queues, ledger in memory. */
export interface TestSystem {
  readonly system: System;
  readonly ledger: Ledger;
  /** An identifier that no other test uses. */
  id(name: string): string;
  /** Opens the lines and lives until that day. */
  run(lines: readonly PortfolioLine[], until: string): Promise<void>;
  advance(to: string): Promise<void>;
  file(debt: string): Promise<DebtFile>;
  /** `2020-03-24 collectible`, one line per change of phase. */
  phases(debt: string): Promise<readonly string[]>;
  /** `2020-04 31.00` … what was really retained, by month. */
  retentions(debt: string): Promise<readonly string[]>;
  stop(): Promise<void>;
}

export async function startTestSystem(
  office: OperatingOffice = testOffice(),
  peers: PeerBook = new PeerBook([]),
): Promise<TestSystem> {
  const ledger = await openLedger(inMemory());
  const suffix = randomUUID().slice(0, 8);
  const { address, namespace } = testTemporal();
  const system = await startSystem({
    mode: 'time-lapse',
    office,
    ledger,
    database: 'memory',
    temporal: { address, namespace, version: null },
    prefix: `test-${suffix}`,
    payloadKey: randomBytes(32),
    tokens: { api: 'api', mail: 'mail', systems: 'systems' },
    port: 0,
    peers,
    files: null,
    onTrouble: () => undefined,
  });
  const file = async (debt: string): Promise<DebtFile> => {
    const found = await ledger.showDebt(debt);
    if (found === null) throw new Error(`no debt ${debt} in the ledger`);
    return found;
  };
  const timeLapse = system.timeLapse;
  if (timeLapse === null) throw new Error('a test system runs in time-lapse');
  return {
    system,
    ledger,
    id: (name) => `${name}-${suffix}`,
    run: async (lines, until) => {
      await timeLapse.add(lines);
      await timeLapse.advance(null, civilDate(until));
    },
    advance: async (to) => {
      await timeLapse.advance(null, civilDate(to));
    },
    file,
    phases: async (debt) => (await file(debt)).phases.map(({ on, phase }) => `${on} ${phase}`),
    retentions: async (debt) =>
      (await file(debt)).facts.flatMap((fact) =>
        fact.kind === 'retention-executed' ? [`${fact.month} ${fact.amount}`] : [],
      ),
    stop: async () => {
      await system.stop();
      await ledger.close();
    },
  };
}

/** Every legal choice stated, as a real office must. */
export function testOffice(changes: Partial<OperatingOffice['policies']> = {}): OperatingOffice {
  const address = ['1 place du Marché', '00000 Exempleville'];
  return {
    id: 'office-test',
    regimes: REGIMES,
    territory: 'metropole',
    holidays: 'metropole',
    cutoffDay: 20,
    name: 'Organisme de prestations',
    address,
    committee: { name: 'Commission de recours amiable', address },
    court: { name: 'Tribunal judiciaire, pôle social', address },
    administrativeCourt: { name: 'Tribunal administratif', address },
    departmentalCouncil: { name: 'Conseil départemental', address },
    signatories: {
      notification: 'Le directeur',
      demand: 'Le directeur',
      contrainte: 'Le directeur',
    },
    policies: {
      transition2020: 'old-procedure',
      delayCounting: 'cpc',
      demandUnclaimed: 'opens',
      ordinaryLetterInterrupts: 'no',
      refusedMailOpens: 'yes',
      distanceOnOpposition: 'no',
      suspensionEnds: 'decision',
      abandon: 'automatic',
      thresholdDate: 'establishment',
      indemnityDate: 'establishment',
      oldAgeResourcePeriod: 'year',
      oldAgeCeilingDate: 'establishment',
      oldAgeBounds: 'inclusive',
      oldAgeCommitteeScope: 'error-and-good-faith',
      pensionRetention2026: 'attachable-fraction',
      slices: 'continuous',
      rounding: 'cent-down',
      acceptReconstructed: false,
      ...changes,
    },
  };
}

export interface LineOptions {
  readonly debt: string;
  readonly debtor: string;
  readonly establishedOn: string;
  readonly amount: string;
  /** Day on which the benefit was paid by mistake; by default two months before the establishment. */
  readonly paidOn?: string;
  readonly situation?: Partial<PortfolioLine['situation']>;
  readonly events?: readonly ({ readonly on: string; readonly kind: string } & Record<
    string,
    unknown
  >)[];
  readonly cause?: PortfolioLine['debt']['cause'];
  /** What makes it another debt than one of family benefits. */
  readonly as?: Partial<PortfolioLine['debt']>;
}

/** A family debt of one payment, of a lone parent with two children who works: a portfolio line. */
export function familyLine(options: LineOptions): PortfolioLine {
  const { establishedOn } = options;
  const paidOn = options.paidOn ?? establishedOn;
  return portfolioLineSchema.parse({
    debt: {
      id: options.debt,
      regime: 'family',
      territory: 'metropole',
      creditor: 'office-test',
      debtor: options.debtor,
      benefit: 'AF',
      establishedOn,
      cause: options.cause ?? 'debtor',
      goodFaith: true,
      falseDeclaration: false,
      lines: [{ id: 'l1', period: paidOn.slice(0, 7), paidOn, amount: options.amount }],
      ...options.as,
    },
    situation: {
      household: { couple: false, dependentChildren: 2 },
      resources: { kind: 'year', amount: '14400.00', maintenancePaid: '0.00' },
      benefits: [{ code: 'AF', amount: '131.95' }],
      housing: { kind: 'proved', monthly: '410.00' },
      payable: '131.95',
      ...options.situation,
    },
    events: options.events ?? [],
  });
}
