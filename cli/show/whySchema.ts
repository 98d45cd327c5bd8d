import { z } from 'zod';

/** The tree of reasons of `indu retention`, as it is stored with an assessment. */
export type WhyView =
  | {
      readonly kind: 'fact';
      readonly path: string;
      readonly value: string;
      readonly exact?: string | undefined;
    }
  | {
      readonly kind: 'parameter';
      readonly name: string;
      readonly value: string;
      readonly exact?: string | undefined;
      readonly from: string;
      readonly to: string | null;
      readonly status: string;
      readonly source: string;
    }
  | ArticleView
  | {
      readonly kind: 'step';
      readonly name: string;
      readonly operation: string;
      readonly value: string;
      readonly exact?: string | undefined;
      readonly inputs: readonly WhyView[];
      readonly authority: readonly ArticleView[];
      readonly policy?: { readonly name: string; readonly value: string } | undefined;
    };

export interface ArticleView {
  readonly kind: 'article';
  readonly article: string;
  readonly version: string | null;
  readonly id?: string | undefined;
  readonly value?: string | undefined;
}

export type StepView = Extract<WhyView, { kind: 'step' }>;

const articleSchema = z.object({
  kind: z.literal('article'),
  article: z.string(),
  version: z.string().nullable(),
  id: z.string().optional(),
  value: z.string().optional(),
});

const whySchema: z.ZodType<WhyView> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('fact'),
      path: z.string(),
      value: z.string(),
      exact: z.string().optional(),
    }),
    z.object({
      kind: z.literal('parameter'),
      name: z.string(),
      value: z.string(),
      exact: z.string().optional(),
      from: z.string(),
      to: z.string().nullable(),
      status: z.string(),
      source: z.string(),
    }),
    articleSchema,
    z.object({
      kind: z.literal('step'),
      name: z.string(),
      operation: z.string(),
      value: z.string(),
      exact: z.string().optional(),
      inputs: z.array(whySchema),
      authority: z.array(articleSchema),
      policy: z.object({ name: z.string(), value: z.string() }).optional(),
    }),
  ]),
);

/** What of an assessment's answer is shown; the rest stays in the JSON. */
export const retentionViewSchema = z.object({
  computed: z.string(),
  retention: z.string(),
  limitedBy: z.enum(['payable', 'outstanding', 'seizures']).nullable(),
  allocation: z.array(z.object({ debt: z.string(), amount: z.string() })),
  inform: z.array(z.string()),
  scale: z.object({ from: z.string(), to: z.string().nullable(), status: z.string() }),
  why: whySchema.optional(),
});
