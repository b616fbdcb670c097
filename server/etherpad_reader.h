#ifndef SERVER_ETHERPAD_READER_H
#define SERVER_ETHERPAD_READER_H

#include "server/etherpad_node.h"
#include "server/etherpad_text.h"

/** Reads a tree that is not (yet) a text; see etherpad_text.h.  @param tree  may be NULL */
void etherpad_reader_begin(struct etherpad_reader *reader, const struct etherpad_node *tree);

/** @return the next whole leaf; NULL at the end.  Not between calls of etherpad_reader_next() */
const struct etherpad_node *etherpad_reader_leaf(struct etherpad_reader *reader);

#endif
