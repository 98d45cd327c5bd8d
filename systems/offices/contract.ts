import { z } from 'zod';

/** Every message between offices is answered alike: the other office holds it. */
export const heldAnswer = z.object({
  id: z.string().min(1).max(200),
  status: z.enum(['recorded', 'duplicate']),
});

export const closingAnswer = z.object({
  year: z.int(),
  status: z.enum(['recorded']),
});
