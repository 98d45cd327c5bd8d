import { createHash } from 'node:crypto';
import { ConstantBackoff, handleWhenResult, retry, type RetryPolicy } from 'cockatiel';
import { monthOf, type CivilMonth } from '../engine/calendar/civil';
import type { PortfolioEvent, PortfolioLine } from '../api/schemas/portfolio';

type Situation = PortfolioLine['situation'];

export interface OutsideOptions {
  readonly apiUrl: string;
  readonly apiToken: string;
  readonly benefitsUrl: string;
  readonly mailUrl: string;
  readonly systemsToken: string;
  /** Between two sendings of an act that the API could not decide on; a second when absent. */
  readonly pauseMs?: number;
}

/** What the API answered to an act of the scenario that the law forbids. */
export interface RefusedAct {
  readonly debt: string;
  readonly on: string;
  readonly kind: string;
  readonly message: string;
}

/** A door that answered otherwise than it must: the run cannot go on as written. */
export class OutsideError extends Error {}

/** Event kinds that the registered mail tells of, with the letter and what became of it. */
const MAIL: Readonly<Record<string, readonly [letter: string, outcome: string]>> = {
  'notification-received': ['notification', 'received'],
  'notification-refused': ['notification', 'refused'],
  'notification-unclaimed': ['notification', 'unclaimed'],
  'notification-returned': ['notification', 'returned'],
  'demand-received': ['demand', 'received'],
  'demand-unclaimed': ['demand', 'unclaimed'],
  'demand-refused': ['demand', 'refused'],
  'demand-returned': ['demand', 'returned'],
  'contrainte-served': ['contrainte', 'received'],
  'rectification-refused': ['rectification-refusal', 'received'],
  'contrainte-refused': ['contrainte', 'refused'],
  'contrainte-unclaimed': ['contrainte', 'unclaimed'],
  'contrainte-returned': ['contrainte', 'returned'],
};

/** Kinds that only the post can prove: no operator's act stands for them. */
const BY_MAIL_ALONE = new Set(['rectification-refused']);

/**
 * Acts of a portfolio that does not say who signs: the simulated officers do, in the order of the texts, under
 * opaque names; a finding of fraud takes two of them.
 */
function signedActs(
  event: Exclude<PortfolioEvent, { kind: 'situation-changed' }>,
): readonly Exclude<PortfolioEvent, { kind: 'situation-changed' }>[] {
  const { on } = event;
  switch (event.kind) {
    case 'fraud-found':
      if (event.by !== undefined) return [event];
      return [
        {
          on,
          kind: 'fraud-proposed',
          by: 'officer-1',
          role: 'case-officer',
          evidence: 'portfolio',
        },
        { on, kind: 'fraud-found', by: 'officer-2', role: 'director' },
      ];
    case 'fraud-increase-decided':
      return [{ by: 'director', ...event }];
    case 'write-off-decided':
      return [{ decidedBy: ['director', 'accounting-director'], ...event }];
    default:
      return [event];
  }
}

/** Sent by the workflows themselves when the law has them do so. */
const BY_WORKFLOW = new Set(['notification-sent', 'demand-sent']);

/**
 * The simulated debtor, mail, officers and courts of a portfolio: each event goes through the door
 * by which it would come in life, over HTTP.
 */
export class Outside {
  private readonly situations = new Map<string, Situation>();
  readonly refused: RefusedAct[] = [];
  /** 503: nothing was decided, and the same key may be sent again. */
  private readonly again: RetryPolicy;

  constructor(private readonly options: OutsideOptions) {
    this.again = retry(
      handleWhenResult((answer) => answer instanceof Response && answer.status === 503),
      { maxAttempts: 30, backoff: new ConstantBackoff(options.pauseMs ?? 1_000) },
    );
  }

  async registerHousehold(debtor: string, from: CivilMonth, situation: Situation): Promise<void> {
    this.situations.set(debtor, situation);
    await this.control(
      this.options.benefitsUrl,
      'PUT',
      `/control/debtors/${encodeURIComponent(debtor)}/situations/${from}`,
      situation,
    );
  }

  /** After a restart: the benefit system has kept its own files, this process has not. */
  recallHousehold(debtor: string, situation: Situation): void {
    this.situations.set(debtor, situation);
  }

  knows(debtor: string): boolean {
    return this.situations.has(debtor);
  }

  situationOf(debtor: string): Situation {
    const known = this.situations.get(debtor);
    if (known === undefined) throw new OutsideError("Un foyer n'a pas de situation connue.");
    return known;
  }

  async happen(debtor: string, debt: string, event: PortfolioEvent): Promise<void> {
    if (event.kind === 'situation-changed') return this.change(debtor, event);
    if (BY_WORKFLOW.has(event.kind)) return;
    const mail = MAIL[event.kind];
    const remediesMissing = 'remediesStated' in event && !(event.remediesStated ?? true);
    const byBailiff = 'means' in event && event.means === 'bailiff';
    if (
      mail !== undefined &&
      !byBailiff &&
      !remediesMissing &&
      (await this.endLetter(debt, mail, event.on))
    )
      return;
    if (BY_MAIL_ALONE.has(event.kind)) this.notSent(debt, event);
    else for (const act of signedActs(event)) await this.act(debt, act);
  }

  private notSent(debt: string, { on, kind }: PortfolioEvent): void {
    const message = 'Aucune lettre de cette sorte n’est en route : rien n’a été reçu.';
    this.refused.push({ debt, on, kind, message });
  }

  private async change(
    debtor: string,
    event: Extract<PortfolioEvent, { kind: 'situation-changed' }>,
  ): Promise<void> {
    const { on, kind: _kind, ...changes } = event;
    const next: Situation = { ...this.situationOf(debtor), ...changes };
    await this.registerHousehold(debtor, monthOf(on), next);
  }

  /** False when no such letter is on its way: the event then comes by the operators' door, which judges it. */
  private async endLetter(
    debt: string,
    [kind, outcome]: readonly [string, string],
    on: string,
  ): Promise<boolean> {
    const query = `about=${encodeURIComponent(debt)}&kind=${kind}`;
    const found = await this.control(this.options.mailUrl, 'GET', `/control/letters?${query}`);
    const letters = found as {
      readonly letters: readonly {
        readonly reference: string;
        readonly events: readonly unknown[];
      }[];
    };
    const letter = letters.letters.findLast((each) => each.events.length === 0);
    if (letter === undefined) return false;
    await this.control(
      this.options.mailUrl,
      'POST',
      `/control/letters/${encodeURIComponent(letter.reference)}/outcome`,
      { outcome, on },
    );
    return true;
  }

  private async act(
    debt: string,
    event: Exclude<PortfolioEvent, { kind: 'situation-changed' }>,
  ): Promise<void> {
    const send = (): Promise<Response> =>
      fetch(`${this.options.apiUrl}/debts/${encodeURIComponent(debt)}/acts`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.options.apiToken}`,
          'content-type': 'application/json',
          'idempotency-key': createHash('sha256')
            .update(JSON.stringify([debt, event]))
            .digest('hex'),
        },
        body: JSON.stringify(event),
      });
    const response = await this.again.execute(send);
    if (response.ok) {
      await response.arrayBuffer();
      return;
    }
    const problem = (await response.json()) as {
      readonly detail?: string;
      readonly title?: string;
    };
    if (response.status !== 422 && response.status !== 409) {
      throw new OutsideError(
        `L'API a répondu ${response.status} : ${problem.detail ?? problem.title ?? ''}`,
      );
    }
    this.refused.push({
      debt,
      on: event.on,
      kind: event.kind,
      message: problem.detail ?? problem.title ?? '',
    });
  }

  private async control(
    base: string,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<unknown> {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.options.systemsToken}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) {
      throw new OutsideError(
        `Un système simulé a répondu ${response.status} à ${method} ${path.split('?')[0]?.split('/')[2] ?? ''}.`,
      );
    }
    return response.json();
  }
}
