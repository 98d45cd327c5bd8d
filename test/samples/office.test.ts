import { readFileSync } from 'node:fs';
import { InvalidOffice, loadOffice, parseOffice } from '../../app/officeSchema';
import { POLICY_QUESTIONS, neededPolicies } from '../../app/officePolicies';

const sample = readFileSync('samples/office.json', 'utf8');

const changed = (change: (office: Record<string, unknown>) => void): string => {
  const office: Record<string, unknown> = JSON.parse(sample);
  change(office);
  return JSON.stringify(office);
};

const problemsOf = (content: string): readonly string[] => {
  try {
    parseOffice(content);
  } catch (error) {
    if (error instanceof InvalidOffice) return error.problems;
    throw error;
  }
  return [];
};

const withoutPolicy = (name: string): string =>
  changed((office) => {
    office['policies'] = Object.fromEntries(
      Object.entries(parseOffice(sample).policies).filter(([policy]) => policy !== name),
    );
  });

describe('the office of the sample', () => {
  it('is complete for every benefit in metropolitan France and accepts read scales only', () => {
    const office = parseOffice(sample);
    expect(office.regimes).toHaveLength(8);
    expect(office.cutoffDay).toBe(20);
    expect(office.policies).toMatchObject({
      transition2020: 'old-procedure',
      slices: 'continuous',
      rounding: 'cent-down',
      acceptReconstructed: false,
    });
  });

  it.each(neededPolicies(parseOffice(sample).regimes, 'metropole'))(
    'is refused without %s, with the question and the text to read',
    (name) => {
      const problems = problemsOf(withoutPolicy(name));
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(`policies.${name} : à décider.`);
      expect(problems[0]).toContain(POLICY_QUESTIONS[name].authority);
    },
  );

  it('need not name a choice that has a single value', () => {
    expect(problemsOf(withoutPolicy('delayCounting'))).toEqual([]);
  });

  it('needs the choices of Mayotte only there, and null is a choice', () => {
    const moved = (office: Record<string, unknown>): void => {
      office['territory'] = 'mayotte';
      office['holidays'] = 'mayotte';
    };
    expect(problemsOf(changed(moved)).map((line) => line.split(' ')[0])).toEqual([
      'policies.mayottePaymentDelayMonths',
      'policies.mayotteAbandonment',
      'policies.mayotteCapBase',
    ]);
    const decided = changed((office) => {
      moved(office);
      office['policies'] = {
        ...parseOffice(sample).policies,
        mayottePaymentDelayMonths: 2,
        mayotteAbandonment: null,
        mayotteCapBase: 'payable',
      };
    });
    expect(problemsOf(decided)).toEqual([]);
  });

  it('takes files of debts only when it has said all of how, and takes none when it is silent', () => {
    const { intake } = parseOffice(sample);
    if (intake === undefined) throw new Error('the sample office takes files');
    expect(parseOffice(changed((office) => delete office['intake'])).intake).toBeUndefined();
    for (const name of Object.keys(intake)) {
      const rest = Object.fromEntries(Object.entries(intake).filter(([member]) => member !== name));
      expect(problemsOf(changed((office) => (office['intake'] = rest)))).toEqual([
        expect.stringContaining(`intake.${name} : `),
      ]);
    }
    for (const wrong of [
      { toleratedFactor: '0.5' },
      { toleratedFactor: '2.125' },
      { releasedBy: [] },
      { confirmedBy: ['king'] },
      { dailyFirstLetters: 0 },
      { firstBatches: 'open' },
    ])
      expect(
        problemsOf(changed((office) => (office['intake'] = { ...intake, ...wrong }))),
      ).not.toEqual([]);
  });

  it('needs the choices of old age when it manages that regime', () => {
    const family = changed((office) => {
      office['regimes'] = ['family', 'old-age'];
      office['policies'] = Object.fromEntries(
        Object.entries(parseOffice(sample).policies).filter(
          ([policy]) => !policy.startsWith('oldAge') && policy !== 'pensionRetention2026',
        ),
      );
    });
    const problems = problemsOf(family);
    expect(problems.map((line) => line.split(' ')[0])).toEqual([
      'policies.oldAgeResourcePeriod',
      'policies.oldAgeCeilingDate',
      'policies.oldAgeBounds',
      'policies.oldAgeCommitteeScope',
      'policies.pensionRetention2026',
    ]);
  });
});

describe('the judge and the first recourse', () => {
  const without = (...members: readonly string[]) =>
    problemsOf(changed((office) => members.forEach((member) => delete office[member]))).map(
      (line) => line.split(' ')[0],
    );

  it('are needed by an office that manages RSA, activity bonus or housing', () => {
    expect(without('administrativeCourt')).toEqual(['administrativeCourt']);
    expect(without('departmentalCouncil')).toEqual(['departmentalCouncil']);
    const family = changed((office) => {
      office['regimes'] = ['family', 'health'];
      delete office['administrativeCourt'];
      delete office['departmentalCouncil'];
    });
    expect(problemsOf(family)).toEqual([]);
  });
});

describe('a wrong configuration', () => {
  it('says where and what is admitted', () => {
    expect(problemsOf(changed((office) => (office['holidays'] = 'corse')))[0]).toContain(
      'holidays : valeurs admises : metropole, alsace-moselle',
    );
    expect(problemsOf(changed((office) => (office['cutoffDay'] = 31)))[0]).toContain('cutoffDay');
    expect(problemsOf(changed((office) => (office['cutofDay'] = 20)))).toEqual([
      'cutofDay : champ inconnu, à retirer ou à corriger.',
    ]);
    expect(problemsOf('{')).toEqual([
      'La configuration de l’organisme n’est pas du JSON : un objet est attendu.',
    ]);
  });

  it('lists every problem at once', () => {
    const problems = problemsOf(
      changed((office) => {
        office['territory'] = 'corse';
        office['court'] = { name: '', address: [] };
      }),
    );
    expect(problems.map((line) => line.split(' ')[0])).toEqual([
      'territory',
      'court.name',
      'court.address',
    ]);
  });

  it('is told with its file name when it cannot be read', async () => {
    await expect(loadOffice('samples/none.json')).rejects.toThrow('samples/none.json');
    await expect(loadOffice('samples/office.json')).resolves.toMatchObject({ id: 'o-metropole' });
  });
});
