/**
 * A second account of a debt, as a clerk would keep it by hand: cents as plain integers, one line per thing that
 * happened, nothing of the engine. It is told what was accepted and says what must then be owed.
 */
export class Clerk {
  private claimed: number;
  private taken = 0;
  private remitted = 0;
  private over = false;

  constructor(opened: number) {
    this.claimed = opened;
  }

  get owed(): number {
    return this.over ? 0 : Math.max(0, this.claimed - this.taken - this.remitted);
  }

  /** Money that came in; what exceeds the debt is given back and settles nothing more. */
  receives(cents: number): void {
    this.taken += Math.min(cents, this.owed);
  }

  /** A decision says how much was rightly claimed. */
  claims(cents: number): void {
    this.claimed = Math.min(this.claimed, cents);
  }

  remits(cents: number): void {
    this.remitted += Math.min(cents, this.owed);
  }

  /** Nothing is claimed any more. */
  closes(): void {
    this.over = true;
  }
}

/** Which recourses stop the retention under each procedure, written from the statutes. */
export const STOPS: Readonly<Record<string, readonly string[]>> = {
  'family, timetable of 2021': [],
  'family, procedure of 2012': ['contestation'],
  'family, Mayotte': ['contestation'],
  RSA: ['contestation', 'appeal-lodged', 'remission-requested'],
  'activity bonus': ['contestation', 'appeal-lodged', 'remission-requested'],
  AAH: [],
};

/** The end that each decision brings when it is accepted whole. */
export const ENDED_BY: Readonly<Record<string, string>> = {
  'rectification-accepted': 'cancelled',
  'contestation-decided accepted': 'cancelled',
  'appeal-decided accepted': 'cancelled',
  'opposition-judged annulled': 'cancelled',
  'remission-decided accepted': 'remitted',
  'committee-decided remitted': 'remitted',
  'write-off-decided': 'written-off',
  transferred: 'transferred',
  'abandonment-decided': 'abandoned',
};
