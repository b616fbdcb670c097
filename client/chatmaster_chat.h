#ifndef CLIENT_CHATMASTER_CHAT_H
#define CLIENT_CHATMASTER_CHAT_H

#include "client/chat.h"
#include "generated/chatmaster_client.h"

/** The chat of ChatMaster 3000: people in the lobby or in one channel. */

/* The generated client calls it so. */
struct chatmaster_client {
    struct chat chat;                     /**< The first member: a dialect gets only this. */
    char wanted[CHATMASTER_CHANNEL_SIZE]; /**< The channel asked for last. */
    bool is_leaving;                      /**< The next list of channels means the lobby. */
    bool may_ask_again;                   /**< For the channels, by their other name. */
};

extern const struct chat_dialect chatmaster_dialect;

static inline struct chatmaster_client *chatmaster_of(struct chat *chat)
{
    return (struct chatmaster_client *)chat;
}

#endif
