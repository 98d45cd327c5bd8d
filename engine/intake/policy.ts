/**
 * What an office decides about files of debts taken in at once. Nothing here has a default: an office whose
 * configuration is silent takes no file. No text fixes these figures; they are the office's own caution.
 */
export interface IntakePolicy<RoleName extends string = string> {
  /** How many of the last files opened make the baseline to which a new one is compared. */
  readonly window: number;
  /** A file may hold that many times the baseline's count or mean amount, and its mean no less than the inverse: "2.5". */
  readonly toleratedFactor: string;
  /** Points of percentage by which the share of a cause or of a regime may move away from the baseline's. */
  readonly toleratedPoints: number;
  /** Mean and shares are compared from that many debts on: of three debts, one is a third and means nothing. */
  readonly measuredFrom: number;
  /** While fewer files than the window were opened: hold each one for a person, or compare with what there is. */
  readonly firstBatches: 'quarantine' | 'compare';
  /** First letters that may leave on one day, over all files of the office. */
  readonly dailyFirstLetters: number;
  /** Lines of one file. */
  readonly largestBatch: number;
  /** Days that a person has to answer, before another is told. */
  readonly answerWithinDays: number;
  /** Who may have a file opened. */
  readonly confirmedBy: readonly RoleName[];
  /** Who may let a file out of quarantine. */
  readonly releasedBy: readonly RoleName[];
}
