// Where everything lies in the module's memory. The host places the model once, the marks for each article, and a state for each
// sentence that is read (see kernel.ts, which lays them out).

// The model.
/** Buckets of four hashes (int32, 0 = empty) and the addresses of their rows (int32): 32 bytes each. */
export let buckets: usize = 0;
export let bucketMask: i32 = 0;
/** What a step of a row is worth. */
export let scale: f32 = 1;
/** 17 × 17 transition scores, then their exponentials: as LANES says, from by from, 20 float32 to each. */
export let steps: usize = 0;
export let edges: usize = 0;

// The marks of the article, an array a layer, as in marks.ts.
export let codes: usize = 0;
export let kinds: usize = 0;
export let gazetteer: usize = 0;
export let near: usize = 0;
export let head: usize = 0;
export let suffix: usize = 0;
export let title: usize = 0;
export let surname: usize = 0;
export let headDistance: usize = 0;
export let headWord: usize = 0;
export let suffixDistance: usize = 0;
export let suffixWord: usize = 0;
export let quote: usize = 0;
export let quoteLength: usize = 0;
export let quoteTail: usize = 0;
export let quoteNext: usize = 0;
export let listTail: usize = 0;
export let wordAt: usize = 0;
export let wordStart: usize = 0;
export let wordHash: usize = 0;
export let wordTag: usize = 0;
export let wordVerb: usize = 0;

/** Scratch: the features of a character (four times 64 int32, then 64 hits), and the way back of the best path. */
export let scratch: usize = 0;
export let back: usize = 0;

export function setModel(b: usize, mask: i32, s: usize, e: usize, worth: f32): void {
  buckets = b;
  bucketMask = mask;
  steps = s;
  edges = e;
  scale = worth;
}

export function setScratch(s: usize, b: usize): void {
  scratch = s;
  back = b;
}

/** Takes the addresses of the marks, 22 int32 from `at`. */
export function setMarks(at: usize): void {
  codes = load<i32>(at);
  kinds = load<i32>(at, 4);
  gazetteer = load<i32>(at, 8);
  near = load<i32>(at, 12);
  head = load<i32>(at, 16);
  suffix = load<i32>(at, 20);
  title = load<i32>(at, 24);
  surname = load<i32>(at, 28);
  headDistance = load<i32>(at, 32);
  headWord = load<i32>(at, 36);
  suffixDistance = load<i32>(at, 40);
  suffixWord = load<i32>(at, 44);
  quote = load<i32>(at, 48);
  quoteLength = load<i32>(at, 52);
  quoteTail = load<i32>(at, 56);
  quoteNext = load<i32>(at, 60);
  listTail = load<i32>(at, 64);
  wordAt = load<i32>(at, 68);
  wordStart = load<i32>(at, 72);
  wordHash = load<i32>(at, 76);
  wordTag = load<i32>(at, 80);
  wordVerb = load<i32>(at, 84);
}
