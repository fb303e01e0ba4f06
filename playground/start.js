// Starts GraphiQL with the example questions as tabs. Everything it needs comes from this server.

/** Which of the editor's background scripts serves which language. */
const WORKERS = { editorWorkerService: "editor", json: "json", graphql: "graphql" };
globalThis.MonacoEnvironment = { getWorkerUrl: (_module, label) => `/playground/${WORKERS[label]}.worker.js` };

/** localStorage under names of our own: other programs' playgrounds use the same names on the same address. */
const PREFIX = "benchgraph:";
const storage = {
  getItem: (key) => localStorage.getItem(PREFIX + key),
  setItem: (key, value) => localStorage.setItem(PREFIX + key, value),
  removeItem: (key) => localStorage.removeItem(PREFIX + key),
  get length() {
    return this.keys().length;
  },
  clear() {
    for (const key of this.keys()) localStorage.removeItem(key);
  },
  keys: () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)),
};

const [examples, icon] = await Promise.all([
  fetch("/playground/examples.json").then((response) => response.json()),
  fetch("/playground/icon.svg").then((response) => response.text()),
]);
globalThis.YogaGraphiQL.renderYogaGraphiQL(document.getElementById("root"), {
  title: "Benchgraph",
  logo: icon,
  endpoint: "/graphql",
  defaultTabs: examples.map(({ title, query, variables }) => ({
    query: `# ${title}\n${query}`,
    variables: variables && JSON.stringify(variables, null, 2),
  })),
  storage,
});
