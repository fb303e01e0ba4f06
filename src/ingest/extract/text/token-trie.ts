import type { Token } from "./token.js";

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  value?: Value;
}

/** What a trie found: its value and the index of the token after it. */
export interface TrieMatch<Value> {
  readonly value: Value;
  readonly to: number;
}

/** Marks that may stand between the words of a name without making it another. */
const JOINTS = new Set(["-", "‐", "‑", "–"]);
const content = (token: Token): boolean => !JOINTS.has(token.text);

/** Phrases as sequences of token keys, matched longest first: `ResNet50`, `ResNet-50` and `resnet 50` are one phrase. */
export class TokenTrie<Value> {
  readonly #root: Node<Value> = { next: new Map() };

  /** The value already there for the same phrase, if any. */
  get(phrase: readonly Token[]): Value | undefined {
    let node: Node<Value> | undefined = this.#root;
    for (const { key } of phrase.filter(content)) node = node?.next.get(key);
    return node?.value;
  }

  /** Adds or replaces a phrase. One without any word, number or telling mark is left out. */
  add(phrase: readonly Token[], value: Value): void {
    const keys = phrase.filter(content);
    if (keys.length === 0) return;
    let node = this.#root;
    for (const { key } of keys) {
      const next = node.next.get(key) ?? { next: new Map() };
      node.next.set(key, next);
      node = next;
    }
    node.value = value;
  }

  /**
   * The longest phrase that begins at token `at` and that `fits` accepts. It begins and ends with whole words:
   * not inside `YOLOv5s` or behind the `Res` of `ResNet`.
   */
  longestAt(
    tokens: readonly Token[],
    at: number,
    fits: (value: Value, to: number) => boolean = () => true,
  ): TrieMatch<Value> | undefined {
    let node: Node<Value> | undefined = this.#root;
    let best: TrieMatch<Value> | undefined;
    let joints = 0;
    for (let index = at; node !== undefined && joints < 4; index++) {
      const token = tokens[index];
      if (token === undefined) break;
      if (!content(token)) {
        if (index === at) break;
        joints++;
        continue;
      }
      joints = 0;
      node = node.next.get(token.key);
      if (node?.value !== undefined && endsWord(tokens, index) && fits(node.value, index + 1)) {
        best = { value: node.value, to: index + 1 };
      }
    }
    return best;
  }
}

/** Whether a word ends with the token; a plural s behind a number ("A100s") is no further letter. */
function endsWord(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next?.glued !== true || next.kind === "mark" || tokens[index]?.kind === "mark") return true;
  const after = tokens[index + 2];
  return next.text === "s" && (after?.glued !== true || after.kind === "mark");
}
