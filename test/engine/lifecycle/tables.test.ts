import { DELAY_NAMES } from '../../../law/terms';
import { newCourse } from '../../../engine/lifecycle/course';
import {
  EVENT_ROWS,
  EVENT_TABLES,
  EXPIRY_ROWS,
  EXPIRY_TABLES,
} from '../../../engine/lifecycle/tables/all';
import type { EventKind, LegalEvent } from '../../../engine/lifecycle/types';
import { contextOf, event } from './support';

const KINDS: Record<EventKind, Readonly<Record<string, unknown>>> = {
  'notification-sent': {},
  'notification-unclaimed': {},
  'notification-returned': {},
  'notification-received': {},
  'notification-refused': {},
  'demand-sent': {},
  'demand-received': {},
  'demand-unclaimed': {},
  'rectification-requested': { form: 'written' },
  'rectification-documents': {},
  'rectification-accepted': {},
  'rectification-refusal-decided': {},
  'rectification-refused': {},
  'plan-accepted': {},
  'plan-broken': {},
  'lump-sum-chosen': {},
  'plan-concluded': { months: 6 },
  'payment-received': { amount: '1.00' },
  'payment-returned': { amount: '1.00' },
  'demand-refused': {},
  'demand-returned': {},
  'contrainte-refused': {},
  'contrainte-unclaimed': {},
  'contrainte-returned': {},
  'plan-proposed': { months: 6 },
  'fraud-proposed': { by: 'o1', role: 'case-officer', evidence: 'e1' },
  'fraud-proposal-dropped': {},
  'insolvency-closed': {},
  'address-changed': {},
  'retention-executed': { amount: '1.00', month: '2026-03' },
  'retention-impossible': {},
  'observations-made': {},
  'observations-rejected': {},
  contestation: {},
  'contestation-withdrawn': {},
  'appeal-documents': {},
  'contestation-decided': { outcome: 'rejected' },
  'appeal-lodged': {},
  'appeal-decided': { outcome: 'rejected' },
  'committee-decided': { outcome: 'maintained' },
  'remission-requested': {},
  'remission-decided': { outcome: 'rejected' },
  'contrainte-signed': { by: 'director' },
  'contrainte-served': {},
  'writ-issued': {},
  'writ-notified': {},
  'writ-annulled': {},
  'opposition-lodged': {},
  'opposition-judged': { outcome: 'rejected' },
  'delegation-requested': {},
  'delegation-agreed': {},
  'delegation-refused': {},
  'delegation-completed': {},
  'delegation-stopped': {},
  'fraud-found': {},
  'fraud-lifted': {},
  'debtor-died': {},
  'insolvency-opened': {},
  'guardianship-opened': {},
  'guardianship-closed': {},
  'fraud-increase-decided': { rate: 'first' },
  transferred: {},
  'write-off-decided': {},
  'abandonment-decided': {},
  'recorded-delivery-sent': {},
  'recovery-impossible': { until: '2026-12-31' },
};

const KIND_NAMES = Object.keys(KINDS) as EventKind[];
const told = (kind: EventKind): LegalEvent => event([`2026-03-10 ${kind}`, KINDS[kind]]);

describe('the tables of the lifecycle', () => {
  it.each(KIND_NAMES)('%s has an answer in every state that is tried', (kind) => {
    for (const end of [null, 'settled', 'abandoned'] as const) {
      const course = newCourse(contextOf(), 'throw');
      course.end = end;
      expect(EVENT_TABLES.get(kind)?.some((row) => row.matches(course, told(kind)))).toBe(true);
    }
  });

  it.each(KIND_NAMES)('the last row of %s holds without condition on an open debt', (kind) => {
    const last = EVENT_TABLES.get(kind)?.at(-1);
    const course = newCourse(contextOf(), 'throw');
    course.marks.receivedOn = course.day;
    expect(last?.matches(course, told(kind)) ?? false).toBe(true);
  });

  it('every row cites an article and says its case; every refusal tells the operator what to do', () => {
    const course = newCourse(contextOf(), 'throw');
    course.procedure = 'rectification';
    for (const row of EVENT_ROWS) {
      expect(row.because(course).every((article) => article.length > 3)).toBe(true);
      expect(row.because(course).length).toBeGreaterThan(0);
      expect(row.case.length).toBeGreaterThan(3);
      if (row.apply === null) expect(row.refusal).toMatch(/^[A-ZÀ-Ý].{15,}[.?]$/u);
      else expect(row.refusal).toBeNull();
    }
    for (const row of EXPIRY_ROWS) expect(row.because(course).length).toBeGreaterThan(0);
  });

  it('every delay that ends by itself has an unconditional row for its end', () => {
    const names = [...DELAY_NAMES.filter((name) => name !== 'time-bar'), 'plan'] as const;
    for (const name of names) {
      const rows = EXPIRY_TABLES.get(name) ?? [];
      expect([name, rows.length > 0]).toEqual([name, true]);
    }
  });
});
