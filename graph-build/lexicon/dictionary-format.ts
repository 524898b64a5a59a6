/**
 * The file of the dictionary: a trie of words, its nodes numbered breadth first.
 *
 * header  4 × uint32, little-endian: magic, nodes N, words W, bytes of the tag list
 * tags    the names of the parts of speech, comma-separated ASCII, padded with blanks to an even length
 * labels  N × uint16: the character that leads to a node (0 for the root)
 * counts  N × uint8: number of its children; 255: the next number of `wide` instead
 * weights N × uint8: 0 where no word ends, else 1 + 16 · ln(frequency) rounded
 * kinds   W × uint8: part of speech of each word, in the order of their nodes
 * wide    uint16 each: numbers of children from 255 on, in the order of their nodes
 */
export const MAGIC = 0x31445a5a;
export const HEADER_BYTES = 16;
/** Steps of a weight for one unit of the natural logarithm. */
export const WEIGHT_STEPS = 16;
