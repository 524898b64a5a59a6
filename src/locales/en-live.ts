import type { Form } from "./texts.ts";
import type { live as zh } from "./zh-live.ts";

export const live: Form<typeof zh> = {
  title: "Connect to Neo4j",
  open: "Connect to Neo4j",
  uri: "Address",
  user: "User",
  password: "Password",
  database: "Database",
  defaultDatabase: "the server's default",
  memory:
    "User and password stay in the memory of this page; they are written to no disk and no link. The page only reads.",
  connect: "Connect",
  cancel: "Cancel",
  note: "Neo4j {{where}} (read only)",
  loaded: "{{read}} of {{all}} nodes read, the rest as it is asked for",
  leave: "Disconnect",
  reading: "Reading its relations from the database…",
  part: "{{read}} of its {{all}} relations in the database are read.",
  more: "Read more",
  hits: "Names in the database",
  unread: "The database could not be read: {{detail}}",
  local:
    "This graph is in a database; no link leads to it. Download graph.json (what has been read) and send it: dropped on this page, it opens.",
  fault: {
    address:
      "This is no address. It looks like neo4j://host:7687 or bolt://host:7687 (encrypted: neo4j+s://, bolt+s://).",
    refused:
      "Nothing answers at this address: no server listens, or the network or the certificate does not allow it. Check address and port, and that the server runs.",
    password: "User or password is wrong.",
    rate: "Too many wrong passwords in a row: the server accepts none for a moment. Wait some seconds and try again.",
    database: "The server has no such database.",
    "not-zhengtu": "This database holds no graph of Zhengtu. Load one first with zhengtu load.",
    "too-old": "The server is too old: Neo4j 5 or later is needed.",
    timeout: "The server took too long and was stopped.",
    forbidden: "This user may not read.",
    other: "The server refused.",
    form: "The graph in the database does not have the form zhengtu/1. The first faults:",
  },
};
