/** The data files that reading needs, by their path below graph-build; whoever starts the pipeline reads them. */
export const ASSETS: readonly string[] = [
  "lexicon/data/divisions.tsv",
  "lexicon/data/common-names.tsv",
  "lexicon/data/body-forms.tsv",
  "lexicon/data/dictionary.bin",
  "extract/tagger/data/tagger.bin",
  "relate/subjects/data/subjects.json",
];
