import type { BenefitCode } from '../benefits';
import type { ArticleRule } from '../rule';

/** The benefits that may be seized for the upbringing of children. */
const FOOD: readonly BenefitCode[] = ['AF', 'CF', 'ARS', 'ASF'];

/** Named from 19/05/2011 (loi 2011-525); before, the text still named those that the PAJE had replaced. */
const FOOD_OF_PAJE: readonly BenefitCode[] = ['PAJE-AB', 'PAJE-PreParE'];

export const L553_4: ArticleRule = {
  name: 'CSS L553-4',
  versions: [
    { from: '1985-12-21', to: '1987-01-01', id: 'LEGIARTI000006743260' },
    { from: '1987-01-01', to: '1988-01-06', id: 'LEGIARTI000006743261' },
    { from: '1988-01-06', to: '1990-06-02', id: 'LEGIARTI000006743262' },
    { from: '1990-06-02', to: '1994-07-24', id: 'LEGIARTI000006743263' },
    { from: '1994-07-24', to: '1998-07-31', id: 'LEGIARTI000006743264' },
    { from: '1998-07-31', to: '2000-12-14', id: 'LEGIARTI000006743265' },
    { from: '2000-12-14', to: '2003-07-03', id: 'LEGIARTI000006743266' },
    { from: '2003-07-03', to: '2005-01-19', id: 'LEGIARTI000006743267' },
    { from: '2005-01-19', to: '2005-02-12', id: 'LEGIARTI000006743268' },
    { from: '2005-02-12', to: '2005-06-09', id: 'LEGIARTI000006743269' },
    { from: '2005-06-09', to: '2005-12-31', id: 'LEGIARTI000006743270' },
    { from: '2005-12-31', to: '2006-07-16', id: 'LEGIARTI000006743271' },
    { from: '2006-07-16', to: '2008-02-10', id: 'LEGIARTI000006743272' },
    { from: '2008-02-10', to: '2009-12-28', id: 'LEGIARTI000018093135' },
    { from: '2009-12-28', to: '2011-05-19', id: 'LEGIARTI000021540163' },
    { from: '2011-05-19', to: '2014-03-27', id: 'LEGIARTI000024042717' },
    { from: '2014-03-27', to: '2014-08-06', id: 'LEGIARTI000028807047' },
    { from: '2014-08-06', to: '2015-01-01', id: 'LEGIARTI000029336650' },
    { from: '2015-01-01', to: '2019-09-01', id: 'LEGIARTI000028818550' },
    { from: '2019-09-01', to: '2019-12-28', id: 'LEGIARTI000038833479' },
    { from: '2019-12-28', to: null, id: 'LEGIARTI000041398650' },
  ],
  meaning:
    'Family benefits cannot be seized, but for what fraud or a false declaration made the body pay, and, within the monthly amount of L553-2, for food debts, claims of L581-1 and L581-3 and upkeep.',
  seizures: [
    { grounds: ['maintenance'], benefits: FOOD, from: '2008-02-10' },
    { grounds: ['maintenance'], benefits: FOOD_OF_PAJE, from: '2011-05-19' },
    { grounds: ['support-claim'], benefits: [...FOOD, ...FOOD_OF_PAJE], from: '2019-12-28' },
    { grounds: ['upkeep'], benefits: ['AEEH', 'AEEH-complement'], from: '2008-02-10' },
  ],
  examples: [
    {
      question: 'retention',
      shows: 'What a third party seizes comes out of the one monthly amount of the household.',
      reckoning: '157.55 a month; the creditor of maintenance has 50.00: 157.55 − 50.00 = 107.55.',
      given: {
        regime: 'family',
        territory: 'metropole',
        month: '2020-03',
        household: { couple: false, dependentChildren: 2 },
        resources: { kind: 'quarter', amount: '5400.00' },
        benefits: [{ code: 'AF', amount: '131.95' }],
        housing: { kind: 'proved', monthly: '410.00' },
        seizures: [{ benefit: 'AF', ground: 'maintenance', amount: '50.00' }],
        payable: '5000.00',
        debts: [
          { id: 'd1', amount: '9000.00', outstanding: '9000.00', establishedOn: '2019-11-04' },
        ],
      },
      expected: { retention: '107.55' },
    },
  ],
};
