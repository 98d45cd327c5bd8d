import { DELAY_NAMES } from '../../../law/terms';
import { PROCEDURES } from '../../../engine/deadlines/procedures';
import { DELAY_RULES } from '../../../engine/deadlines/rules';
import { answerOf, notified, refusalOf, type Setting, type Told } from './support';

const UNSTATED: Told = { kind: 'notification-received', on: '2026-03-02', remediesStated: false };
const SERVED: Told = { kind: 'contrainte-served', on: '2026-03-02' };
const SUSPENSION = 'CSS L553-2, CASF L262-46 al. 2, CSS L845-3 al. 2';

describe('what is left open says which delay, which choice and which texts', () => {
  test.each<[string, readonly Told[], Setting, string]>([
    [
      'RSA: the remedies were not stated, the prior appeal does not run',
      [UNSTATED],
      { regime: 'rsa' },
      'undetermined-law prior-appeal: CASF R262-92-1 I 2° b, CASF R262-91',
    ],
    [
      'the same of the activity bonus',
      [UNSTATED],
      { regime: 'activity-bonus' },
      'undetermined-law prior-appeal: CSS R847-1-1 I 2° b, CSS R142-1-A III',
    ],
    [
      'the gap of 2020',
      [notified('2020-10-05')],
      {},
      'policy-missing retention transition2020: ordonnance 2019-765 art. 3, décret 2021-306 art. 7',
    ],
    [
      'an opposition from abroad',
      [SERVED],
      { residence: 'abroad' },
      'policy-missing opposition distanceOnOpposition: CSS R133-3, CPC 643',
    ],
    [
      'an opposition before a court of Mayotte',
      [SERVED],
      { residence: 'metropole', courtSeat: 'mayotte' },
      'policy-missing opposition distanceOnOpposition: CSS R133-3, CPC 644',
    ],
    [
      'the end of a suspension',
      [
        notified('2026-03-02'),
        { kind: 'appeal-lodged', on: '2026-04-01' },
        { kind: 'appeal-decided', on: '2026-05-12', outcome: 'rejected' },
      ],
      { regime: 'rsa' },
      `policy-missing retention suspensionEnds: ${SUSPENSION}`,
    ],
  ])('%s', (_case, facts, setting, expected) => {
    const told = (answerOf(facts, setting).undetermined ?? []).map(
      ({ code, delay, policy, authority }) =>
        `${code} ${delay ?? 'retention'}${policy === undefined ? '' : ` ${policy}`}: ${authority.join(', ')}`,
    );
    expect(told).toEqual([expected]);
  });
});

describe('a refusal cites the text nearest to what was not found', () => {
  test.each<[string, Setting, string, readonly string[]]>([
    ['family before its first known text', {}, '2001-10-05', ['CSS R133-9-2']],
    [
      'Mayotte before its first known text',
      { territory: 'mayotte' },
      '2001-10-05',
      ['ordonnance 2002-149 art. 13'],
    ],
    [
      'the gap of 2020, where the office follows no procedure',
      { policies: { transition2020: 'refuse' } },
      '2020-10-05',
      ['ordonnance 2019-765 art. 3', 'décret 2021-306 art. 7'],
    ],
  ])('%s', (_case, setting, on, expected) => {
    expect(refusalOf([notified(on)], setting).authority).toEqual(expected);
  });
});

describe('the rules of all articles, for who reads them', () => {
  test('stand by delay, then by date', () => {
    const places = DELAY_RULES.map(
      ({ name, from }) => `${String(DELAY_NAMES.indexOf(name)).padStart(2, '0')} ${from ?? ''}`,
    );
    expect(places).toEqual([...places].sort());
    expect(new Set(DELAY_RULES.map(({ name }) => name)).size).toBeGreaterThan(10);
  });

  test('procedures stand by date', () => {
    const days = PROCEDURES.map(({ from }) => from);
    expect(days).toEqual([...days].sort());
  });
});
