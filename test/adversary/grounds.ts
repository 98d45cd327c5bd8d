import type { ActName, LifecycleContext } from '../../engine/lifecycle/state';
import { contextOf, event, type Told } from '../engine/lifecycle/support';
import { attempt, verdict } from './support';

/** One ground of annulment: the act is refused, and without the ground it is not. */
export interface Ground {
  readonly ground: string;
  readonly ctx?: LifecycleContext;
  readonly told: readonly Told[];
  readonly act: Told;
  /** What the refusal tells the operator, and the article that it rests on. */
  readonly says: RegExp;
  readonly article: string;
  /** The line of the list of acts that must say the same. */
  readonly name?: ActName;
  readonly lawful: {
    readonly ctx?: LifecycleContext;
    readonly told?: readonly Told[];
    readonly act?: Told;
  };
}

/** The act is refused for its ground, in the refusal and in the list of acts; and only for that. */
export function annulled(why: string, grounds: readonly Ground[]): void {
  describe(`annulled for ${why}`, () => {
    it.each(grounds.map((each) => [each.ground, each] as const))('%s', (_ground, each) => {
      const { ctx = contextOf(), told, act, says, article, name } = each;
      const tried = attempt(ctx, told, act);
      const { on, kind } = event(act);
      expect(tried.refused).toEqual([
        {
          on,
          refusedEvent: kind,
          because: expect.arrayContaining([article]),
          message: expect.stringMatching(says),
        },
      ]);
      expect(tried.letters).toEqual([]);
      expect(tried.after.claimed).toBe(tried.before.claimed);
      if (name !== undefined) {
        expect(verdict(ctx, tried.before, name, act)).toMatchObject({
          allowed: false,
          because: tried.refused[0]?.because,
          reason: tried.refused[0]?.message,
        });
      }
    });

    it.each(grounds.map((each) => [each.ground, each] as const))(
      'and only for that: without « %s » the act passes',
      (_ground, { ctx = contextOf(), told, act, name, lawful }) => {
        const [where, lives, tries] = [lawful.ctx ?? ctx, lawful.told ?? told, lawful.act ?? act];
        const tried = attempt(where, lives, tries);
        expect(tried.refused).toEqual([]);
        if (name !== undefined)
          expect(verdict(where, tried.before, name, tries)?.allowed).toBe(true);
      },
    );
  });
}
