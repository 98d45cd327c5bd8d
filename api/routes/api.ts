import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ApiDeps } from '../ports';

/** A group of routes that share what the API was given. */
export type Routes = FastifyPluginAsync<{ readonly [Name in keyof ApiDeps]: ApiDeps[Name] }>;

/** The scope, with requests and answers typed by their schemas. */
export const typed = (scope: FastifyInstance) => scope.withTypeProvider<ZodTypeProvider>();
