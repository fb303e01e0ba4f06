import { ANSWER_SCHEMA } from "./answer.js";

/** What a request says about the answer that it wants. Not every server knows all of it. */
export interface RequestForm {
  readonly temperature?: 0;
  readonly response_format?: object;
}

/** From strict to loose; without any, the prompt alone tells the shape. */
const FORMATS: readonly (object | undefined)[] = [
  { type: "json_schema", json_schema: { name: "facts", strict: true, schema: ANSWER_SCHEMA } },
  { type: "json_object" },
  undefined,
];

/** The strictest form: an answer of the schema's shape, and the same one each time as far as the model can. */
export const STRICTEST_FORM: RequestForm = formOf(0, FORMATS[0]);

/** The form without what a server complains about; null where nothing can be left out. */
export function looserForm(
  { temperature, response_format: format }: RequestForm,
  complaint: string,
): RequestForm | null {
  if (temperature !== undefined && /temperature/i.test(complaint)) return formOf(undefined, format);
  return format === undefined ? null : formOf(temperature, FORMATS[FORMATS.indexOf(format) + 1]);
}

function formOf(temperature: 0 | undefined, format: object | undefined): RequestForm {
  return {
    ...(temperature === undefined ? {} : { temperature }),
    ...(format === undefined ? {} : { response_format: format }),
  };
}
