/** The JSON Schemas (draft 7) that editors and the program itself check by, written from the zod schemas. */
import { z } from 'zod';
import { issueSchema } from './issue.js';
import { fontsSchema, layoutSchema } from './layout.js';
import { pageSchema } from './page.js';

/** All schemas by the name of their file. */
export const schemas = { issue: issueSchema, page: pageSchema, layout: layoutSchema, fonts: fontsSchema };

/** File name and text of each JSON Schema; the same for the same schemas. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([file, schema]) => {
      const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'inline' });
      return [`${file}.schema.json`, `${JSON.stringify({ title: `banxin ${file}`, ...json }, undefined, 1)}\n`];
    }),
  );
}
