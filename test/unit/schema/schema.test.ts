import { join } from "node:path";
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { expect, test } from "vitest";
import { schema } from "../../../src/schema/schema.js";
import { sdl } from "../../../src/schema/sdl.js";

const own = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

/** The type itself and whatever it consists of, each with the place that a reader looks for it. */
function described(type: GraphQLNamedType): (readonly [place: string, description: string | null | undefined])[] {
  const self = [type.name, type.description] as const;
  if (isEnumType(type))
    return [self, ...type.getValues().map((value) => [`${type.name}.${value.name}`, value.description] as const)];
  if (isInputObjectType(type))
    return [
      self,
      ...Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.description] as const),
    ];
  if (!isObjectType(type) && !isInterfaceType(type)) return [self];
  return [
    self,
    ...Object.values(type.getFields()).flatMap((field) => [
      [`${type.name}.${field.name}`, field.description] as const,
      ...field.args.map((arg) => [`${type.name}.${field.name}(${arg.name}:)`, arg.description] as const),
    ]),
  ];
}

test("every type, field, argument, enum value and input field says what it is", () => {
  const places = own.flatMap(described);
  expect(places.length).toBeGreaterThan(1_000);
  expect(places.filter(([, description]) => (description ?? "").trim() === "").map(([place]) => place)).toEqual([]);
  expect(places.filter(([, description]) => !/[.:`]$/.test(description ?? "")).map(([place]) => place)).toEqual([]);
});

test("every input type is taken somewhere", () => {
  const taken = new Set(
    own
      .flatMap((type) => {
        if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => String(field.type));
        if (isObjectType(type))
          return Object.values(type.getFields()).flatMap(({ args }) => args.map((arg) => String(arg.type)));
        return [];
      })
      .map((name) => name.replace(/[[\]!]/g, "")),
  );
  expect(
    own
      .filter(isInputObjectType)
      .map(({ name }) => name)
      .filter((name) => !taken.has(name)),
  ).toEqual([]);
});

test("the committed schema is the schema; `npx vitest run --project unit test/unit/schema -u` writes it anew", async () => {
  await expect(sdl()).toMatchFileSnapshot(join(import.meta.dirname, "../../../schema.graphql"));
});
