import { describe, expect, it } from "vitest";
import { BenchgraphError } from "../../../../../src/errors.js";
import { ChatClient, waitAfter } from "../../../../../src/ingest/extract/llm/chat-client.js";
import { completion, type Reply, stubEndpoint } from "./stub-endpoint.js";

const GOOD: Reply = { body: completion("good") };
const question = {
  about: "Folding",
  messages: [{ role: "user", content: "Fold?" }] as const,
  read: (content: string) => (content === "good" ? content : null),
};

/** A client of a server that gives these replies, one after another, and the last one from then on. */
async function clientOf(replies: readonly Reply[], { requests = 100, milliseconds = 2_000 } = {}) {
  const { endpoint, received } = await stubEndpoint((_, number) => replies[number - 1] ?? replies.at(-1) ?? "hang");
  const retries: string[] = [];
  const client = new ChatClient({ ...endpoint, milliseconds }, { requests, firstWait: 1 }, (message) =>
    retries.push(message),
  );
  const ask = () => client.ask(question);
  const failure = async (): Promise<BenchgraphError> => {
    try {
      await ask();
    } catch (error) {
      if (error instanceof BenchgraphError) return error;
      throw error;
    }
    throw new Error("It was answered.");
  };
  return { client, ask, failure, received, retries };
}

describe("a chat client", () => {
  it("asks the model for an answer of the schema's shape, with its key", async () => {
    const { ask, received } = await clientOf([GOOD]);
    expect(await ask()).toBe("good");
    expect(received).toMatchObject([
      {
        ...{ method: "POST", path: "/v1/chat/completions", model: "parrot-1b", temperature: 0 },
        ...{ messages: question.messages, headers: { authorization: "Bearer sk-secret" } },
        response_format: { type: "json_schema", json_schema: { name: "facts", strict: true } },
      },
    ]);
  });

  it.each<[string, Reply, RegExp]>([
    ["is asked too much", { status: 429, body: { error: { message: "Slow down." } } }, /answers 429: Slow down;/],
    ["wants to be left alone", { status: 429, headers: { "Retry-After": "0" } }, /answers 429;/],
    [
      "wants to be left alone until a date",
      { status: 503, headers: { "Retry-After": new Date(0).toUTCString() } },
      /503/,
    ],
    ["fails", { status: 500, body: "<h1>Oops</h1>" }, /answers 500: <h1>Oops<\/h1>/],
    ["closes the connection", "reset", /the connection failed \(/],
    ["says something else than JSON", { body: "<html>Hello</html>" }, /no completion: <html>/],
    ["says something else than a completion", { body: { choices: "many" } }, /no completion/],
    ["gives no choice", { body: { choices: [] } }, /no completion/],
    ["says nothing", { body: completion("") }, /its answer is empty/],
    ["breaks off", { body: completion('{"techniques": [', { finish_reason: "length" }) }, /cut off/],
    ["says what can't be read", { body: completion("nonsense") }, /no JSON of the asked shape/],
  ])("asks again when the endpoint %s", async (_, reply, reason) => {
    const { ask, received, retries } = await clientOf([reply, GOOD]);
    expect(await ask()).toBe("good");
    expect(received).toHaveLength(2);
    expect(retries).toEqual([expect.stringMatching(reason)]);
    expect(retries[0]).toMatch(/^“Folding”: .*; asked again in \d+ s$/);
  });

  it.each<[string, Reply]>([
    ["doesn't answer", "hang"],
    ["never ends its answer", "stall"],
  ])("asks again when the endpoint %s in time", async (_, reply) => {
    const { ask, retries } = await clientOf([reply, GOOD], { milliseconds: 300 });
    expect(await ask()).toBe("good");
    expect(retries[0]).toContain("no answer within 0.3 s");
  });

  it("gives up an endpoint that stays away after six requests, and an unusable answer after three", async () => {
    const away = await clientOf([{ status: 503 }]);
    expect(await away.failure()).toMatchObject({
      code: "SERVICE_UNAVAILABLE",
      message: "The language model gives no facts for “Folding”: it answers 503, asked 6 times.",
    });
    expect(away.received).toHaveLength(6);
    const garbled = await clientOf([{ body: completion("nonsense") }]);
    expect(await garbled.failure()).toMatchObject({
      code: "REFUSED",
      message: expect.stringContaining("asked 3 times"),
    });
    expect(garbled.received).toHaveLength(3);
  });

  it("doesn't wait for a server that wants to be left alone for an hour", async () => {
    const { failure, received } = await clientOf([{ status: 429, headers: { "Retry-After": "3600" } }]);
    expect((await failure()).code).toBe("SERVICE_UNAVAILABLE");
    expect(received).toHaveLength(1);
  });

  it.each<[string, Reply, RegExp]>([
    [
      "refuses",
      { body: completion("", { message: { refusal: "I'd rather not." } }) },
      /the model refuses: I'd rather not\./,
    ],
    ["is filtered", { body: completion("", { finish_reason: "content_filter" }) }, /withheld by a filter/],
  ])("takes no for an answer when the model %s", async (_, reply, reason) => {
    const { failure, received } = await clientOf([reply]);
    expect(await failure()).toMatchObject({ code: "REFUSED", message: expect.stringMatching(reason) });
    expect(received).toHaveLength(1);
  });

  it.each([401, 403, 404, 307])(
    "ends the run where the endpoint answers %d, without showing the key",
    async (status) => {
      const headers = { Location: "http://127.0.0.1:9/elsewhere" };
      const { failure, received } = await clientOf([{ status, headers, body: { error: "Bad key sk-secret" } }]);
      const { code, message, hint } = await failure();
      expect(code).toBe("MISCONFIGURED");
      expect(message).toBe(`The language model can't be asked: it answers ${status}: Bad key ….`);
      expect(hint).toContain("LLM_API_KEY");
      expect(received).toHaveLength(1);
    },
  );

  it("asks in a looser form where the server doesn't know the strict one, and from then on", async () => {
    const { endpoint, received } = await stubEndpoint(({ response_format: format, temperature }) => {
      if (temperature !== undefined) return { status: 400, body: { error: { message: "Unsupported: 'temperature'" } } };
      if (format !== undefined) return { status: 422, body: { error: `No response_format ${format.type}` } };
      return GOOD;
    });
    const client = new ChatClient(endpoint, { requests: 100, firstWait: 1 }, () => {});
    expect(await client.ask(question)).toBe("good");
    expect(await client.ask(question)).toBe("good");
    const forms = received.map(({ temperature, response_format: format }) => [temperature, format?.type]);
    expect(forms).toEqual([
      [0, "json_schema"],
      [undefined, "json_schema"],
      [undefined, "json_object"],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it("goes back to the strict form where no form was right", async () => {
    const { ask, failure, received } = await clientOf([{ status: 400 }, { status: 400 }, { status: 400 }, GOOD]);
    expect(await failure()).toMatchObject({ code: "REFUSED", message: expect.stringContaining("it answers 400") });
    expect(await ask()).toBe("good");
    expect(received.at(-1)?.response_format?.type).toBe("json_schema");
  });

  it("stops at its budget, repeated requests included", async () => {
    const { ask, failure, client, received } = await clientOf([{ status: 500 }, GOOD, { status: 500 }], {
      requests: 3,
    });
    await ask();
    expect(await failure()).toMatchObject({
      code: "LIMIT_EXCEEDED",
      message: "The budget of 3 requests is used up.",
      hint: expect.stringContaining("LLM_MAX_REQUESTS"),
    });
    expect([client.requests, received.length]).toEqual([3, 3]);
  });

  it("asks no more after five questions in a row without an answer", async () => {
    const { failure, received } = await clientOf([{ body: completion("nonsense") }]);
    const codes = [];
    for (let question = 0; question < 7; question++) codes.push((await failure()).code);
    expect(codes).toEqual([...Array(5).fill("REFUSED"), "LIMIT_EXCEEDED", "LIMIT_EXCEEDED"]);
    expect(received).toHaveLength(15);
  });
});

describe("the wait before a repetition", () => {
  const away = (retryAfter: number | null) => ({ kind: "away", reason: "", retryAfter }) as const;
  const [never, always] = [() => 0, () => 1];

  it("doubles each time, and is cut by up to a half", () => {
    const waits = (random: () => number) =>
      [1, 2, 3, 4, 5, 6].map((attempt) => waitAfter(away(null), attempt, 1_000, random));
    expect(waits(never)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, null]);
    expect(waits(always)).toEqual([500, 1_000, 2_000, 4_000, 8_000, null]);
  });

  it("is as long as the server asks for, up to two minutes", () => {
    expect(waitAfter(away(30), 1, 1_000, never)).toBe(30_000);
    expect(waitAfter(away(1), 3, 1_000, never)).toBe(4_000);
    expect(waitAfter(away(121), 1, 1_000, never)).toBeNull();
  });
});
