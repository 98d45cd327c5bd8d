import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { civilDate } from '../../engine/calendar/civil';
import { LAW } from '../../engine/lifecycle/citations';
import { chronicle } from '../../engine/lifecycle/decider';
import { notificationArticle, statuteOf } from '../../engine/lifecycle/procedure';
import { EVENT_ROWS, EVENT_TABLES, EXPIRY_ROWS } from '../../engine/lifecycle/tables/all';
import { articleNamed } from '../../law/articleIndex';
import { citationFault, placesCited } from '../../law/citation';
import { CITED } from '../../law/cited';
import type { DebtCase, LegalEvent, Office } from '../../engine/lifecycle/types';
import { currentPack } from '../../law/packs';
import { RULES } from '../../law/rules';
import { coursesOfEveryKind, reaches } from '../../scripts/guide/kinds';
import { CITING_ROOMS, citationsIn } from '../../scripts/guide/sources';
import {
  type CitedRule,
  articlesOfAmounts,
  rulesOfDeadlines,
  rulesOfRemedies,
  rulesOfRetention,
} from './rulesCited';

const root = dirname(dirname(__dirname));

const faultsOf = ({ where, citation, days }: CitedRule): readonly string[] =>
  days.flatMap((day) => {
    const fault = citationFault(citation, day);
    return fault === null ? [] : [`${where}: ${citation} is ${fault.kind} on ${day ?? 'any day'}`];
  });

describe('every rule cites a text in force on its days', () => {
  it('delays, procedures, suspensions and time-bars', () => {
    const rules = rulesOfDeadlines();
    expect(rules.length).toBeGreaterThan(100);
    expect(rules.flatMap(faultsOf)).toEqual([]);
  });

  it('remedies', () => {
    expect(rulesOfRemedies().flatMap(faultsOf)).toEqual([]);
  });

  it('retentions and amounts', () => {
    const rules = rulesOfRetention();
    expect(rules.length).toBeGreaterThan(50);
    expect(rules.flatMap(faultsOf)).toEqual([]);
    expect(faultsAnyDay(articlesOfAmounts())).toEqual([]);
  });
});

const faultsAnyDay = (citations: Iterable<string>): readonly string[] =>
  [...new Set(citations)].flatMap((citation) => {
    const fault = citationFault(citation, null);
    return fault === null ? [] : [`${citation} is ${fault.kind}`];
  });

describe('the files of the articles', () => {
  it.each(RULES.map((rule) => [rule.name, rule] as const))(
    '%s has the versions of the index, from the first that it lists',
    (name, { versions }) => {
      const [first] = versions;
      const known = articleNamed(name)?.versions ?? [];
      expect(first).toBeDefined();
      expect(versions).toEqual(
        known
          .filter(({ from }) => from >= (first?.from ?? ''))
          .map(({ id, from, to }) => ({ from, to, ...(id === undefined ? {} : { id }) })),
      );
    },
  );

  it.each(RULES.map((rule) => [rule.name, rule] as const))(
    '%s gives rules of its own only, in each of which it is cited',
    (name, { procedures = [], delays = [], suspensions = [], timeBars = [] }) => {
      const rows = [
        ...procedures.map(({ authority }) => [authority]),
        ...delays.map(({ authority }) => [authority]),
        ...suspensions.map(({ authority }) => authority),
        ...timeBars.map(({ authority }) => [authority]),
      ];
      const foreign = rows.filter((citations) =>
        citations.every((citation) =>
          (placesCited(citation) ?? []).every(({ article }) => article !== name),
        ),
      );
      expect(foreign).toEqual([]);
    },
  );

  it('are one per article, and what has none is only cited, with the reason', () => {
    const names = [...RULES, ...CITED].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(CITED.filter(({ because }) => because.length < 10)).toEqual([]);
  });

  it('stand in the folder of their text, under their number', () => {
    const misplaced = RULES.filter(({ name }) => !existsSync(join(root, 'law', fileOf(name))));
    expect(misplaced.map(({ name }) => `${name}: ${fileOf(name)}`)).toEqual([]);
  });

  it('are known to the index of articles', () => {
    const unknown = [...RULES, ...CITED].filter(({ name }) => articleNamed(name) === null);
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });
});

/** "CSS R133-9-2" stands in law/css/R133-9-2.ts, "décret 2002-423 art. 5-2" in law/mayotte-decret-2002-423/art-5-2.ts. */
function fileOf(name: string): string {
  const [, code = '', number = ''] =
    /^(CSS|CASF|CCH|CJA|CPC|C\. civ\.|C\. trav\.) (.+)$/.exec(name) ?? [];
  if (code !== '') return `${CODE_FOLDERS[code] ?? ''}/${number}.ts`;
  const [text = '', article = ''] = name.split(' art. ');
  const file = article === '' ? (text.split(' ')[0] ?? '') : `art-${article}`;
  const folder = plain(text.replace(' ', '-'));
  if (EMERGENCY.includes(text)) return `urgence-2020/${folder}.ts`;
  return `${OF_MAYOTTE.includes(text) ? 'mayotte-' : ''}${folder}/${plain(file)}.ts`;
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '');
const EMERGENCY = ['ordonnance 2020-306', 'ordonnance 2020-312'];
const OF_MAYOTTE = [
  'ordonnance 2002-149',
  'décret 2002-423',
  'décret 2004-593',
  'décret 2011-2100',
  'décret 2011-2101',
];
const CODE_FOLDERS: Readonly<Record<string, string>> = {
  CSS: 'css',
  CASF: 'casf',
  CCH: 'cch',
  CJA: 'cja',
  CPC: 'cpc',
  'C. civ.': 'civil',
  'C. trav.': 'travail',
};

describe('the lifecycle', () => {
  it('cites places that exist', () => {
    expect(faultsAnyDay(Object.values(LAW))).toEqual([]);
  });

  it('cites the texts in force on the day of the notification', () => {
    const faults = coursesOfEveryKind().flatMap(({ regime, notifiedOn, course }) =>
      [notificationArticle(course), statuteOf(course)].flatMap((citation) =>
        faultsOf({ where: regime, citation, days: [notifiedOn] }),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('cites places that exist in every row, for every regime and procedure', () => {
    const courses = coursesOfEveryKind();
    const rows = [...EVENT_ROWS, ...EXPIRY_ROWS];
    expect(rows.length).toBeGreaterThan(100);
    const citations = rows.flatMap((row) =>
      courses.filter((each) => reaches(each, row)).flatMap(({ course }) => row.because(course)),
    );
    expect(faultsAnyDay(citations)).toEqual([]);
    expect(
      rows.filter((row) => courses.every(({ course }) => row.because(course).length === 0)),
    ).toEqual([]);
  });
});

describe('the lives of the sample debts', () => {
  const office: Office = JSON.parse(readFileSync(join(root, 'samples/office.json'), 'utf8'));
  const lines = readFileSync(join(root, 'samples/portfolio.ndjson'), 'utf8').trim().split('\n');

  it('cite at each step a text of its day, or of the day on which the debt was established', () => {
    let steps = 0;
    const faults = lines.flatMap((line) => {
      const { debt, events }: { debt: DebtCase; events: readonly LegalEvent[] } = JSON.parse(line);
      const facts = events.filter(({ kind }) => EVENT_TABLES.has(kind));
      const life = chronicle({ debt, office, pack: currentPack }, facts, civilDate('2025-12-31'));
      if ('refusal' in life) throw new Error(`${debt.id}: ${life.refusal.code}`);
      steps += life.chronicle.journal.length;
      return life.chronicle.journal.flatMap(({ on, because }) =>
        because.flatMap((citation) => {
          const known = [on, debt.establishedOn].some(
            (day) => citationFault(citation, day) === null,
          );
          return known ? [] : [`${debt.id} on ${on}: ${citation}`];
        }),
      );
    });
    expect(steps).toBeGreaterThan(200);
    expect(faults).toEqual([]);
  });
});

describe('citations written in the sources', () => {
  it.each(CITING_ROOMS)('%s/', (room) => {
    const citations = citationsIn(root, room);
    if (['law', 'engine', 'letters'].includes(room)) {
      expect(citations.length).toBeGreaterThan(15);
    }
    expect(faultsAnyDay(citations)).toEqual([]);
  });
});
