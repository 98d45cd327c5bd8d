import type { CivilDate } from '../calendar/civil';
import { type Cents, ZERO } from '../money/cents';

/** Acts and facts that later rules look at. */
export interface Marks {
  sentOn: CivilDate | null;
  receivedOn: CivilDate | null;
  remediesStated: boolean;
  rectificationAskedOn: CivilDate | null;
  silenceEndedOn: CivilDate | null;
  /** The refusal of a rectification: decided, and received by the debtor. */
  refusalDecidedOn: CivilDate | null;
  refusedOn: CivilDate | null;
  lumpSum: boolean;
  observationsPending: boolean;
  observationsRejected: boolean;
  /** The principle of a plan was accepted once in time: a second acceptance gives no further month. */
  planAccepted: boolean;
  /** The amicable or prior appeal was made. */
  appealMade: boolean;
  contested: boolean;
  /** Contested while the decision could still be appealed. */
  contestedInTime: boolean;
  appealed: 'committee' | 'court' | null;
  appealLate: boolean;
  courtLate: boolean;
  /** A remission was refused, wholly or partly: a decision with recourses of its own. */
  remissionRefusedOn: CivilDate | null;
  committeeDecidedOn: CivilDate | null;
  appealOver: boolean;
  repaymentOver: boolean;
  retentionTried: boolean;
  retentionImpossible: boolean;
  demandLettered: boolean;
  demandSentOn: CivilDate | null;
  demandReceivedOn: CivilDate | null;
  demandAmount: Cents;
  contrainteAllowed: boolean;
  contrainteSignedOn: CivilDate | null;
  contrainteServedOn: CivilDate | null;
  enforceableOn: CivilDate | null;
  /** The writ of the service of the ASPA (CSS R815-44). */
  writIssuedOn: CivilDate | null;
  delegation: 'none' | 'requested' | 'agreed';
  optedForLumpSum: boolean;
  fraudFoundOn: CivilDate | null;
}

export const noMarks = (): Marks => ({
  sentOn: null,
  receivedOn: null,
  remediesStated: true,
  rectificationAskedOn: null,
  silenceEndedOn: null,
  refusalDecidedOn: null,
  refusedOn: null,
  lumpSum: false,
  observationsPending: false,
  observationsRejected: false,
  planAccepted: false,
  appealMade: false,
  contested: false,
  contestedInTime: false,
  appealed: null,
  appealLate: false,
  courtLate: false,
  remissionRefusedOn: null,
  committeeDecidedOn: null,
  appealOver: false,
  repaymentOver: false,
  retentionTried: false,
  retentionImpossible: false,
  demandLettered: false,
  demandSentOn: null,
  demandReceivedOn: null,
  demandAmount: ZERO,
  contrainteAllowed: false,
  contrainteSignedOn: null,
  contrainteServedOn: null,
  enforceableOn: null,
  writIssuedOn: null,
  delegation: 'none',
  optedForLumpSum: false,
  fraudFoundOn: null,
});
