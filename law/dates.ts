/** The first day of the statutes of ordonnance 2019-765. */
export const ORDINANCE_2019 = '2020-01-01';

/** The first day of the timetable of rectification (décret 2021-306). */
export const DECREE_2021 = '2021-03-25';

/** The first day of the notice to pay within two months (décret 2012-1032). */
export const DECREE_2012 = '2012-09-10';

/** The housing code names the judge of housing aid and the appeal before it (ordonnance 2019-770, décret 2019-772). */
export const HOUSING_JUDGE = '2020-01-01';

/** The housing code takes over every housing aid. */
export const HOUSING_CODE = '2019-09-01';
