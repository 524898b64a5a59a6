/** A file that a person chose or dropped, with its path below what was dropped. */
export interface Chosen {
  file: string;
  blob: Blob;
}

/** Files of a file field, with their folders where a folder was chosen. */
export function chosenFiles(files: Iterable<File>): Chosen[] {
  return [...files].map((f) => ({ file: f.webkitRelativePath || f.name, blob: f }));
}

/**
 * Files that were dropped, those in dropped folders among them. Call it in the drop event itself: the browser takes
 * the list away after.
 */
export function droppedFiles(transfer: DataTransfer): Promise<Chosen[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return Promise.resolve(chosenFiles(transfer.files));
  return filesBelow(entries, "");
}

async function filesBelow(entries: FileSystemEntry[], folder: string): Promise<Chosen[]> {
  const below = await Promise.all(
    entries.map(async (entry): Promise<Chosen[]> => {
      const path = folder + entry.name;
      if (entry.isDirectory)
        return filesBelow(await listFolder(entry as FileSystemDirectoryEntry), `${path}/`);
      return [{ file: path, blob: await fileOf(entry as FileSystemFileEntry) }];
    }),
  );
  return below.flat();
}

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** A folder gives its entries a hundred at a time, until it gives none. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
