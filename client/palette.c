/* The colours of the chat. */
#include "client/palette.h"

enum pair { PAIR_NONE, PAIR_BAR, PAIR_LOG, PAIR_MENTION, PAIR_ROSTER, PAIRS_COUNT };

struct colours {
    short ink, paper;
};

/* Above 15: themes change the first sixteen. */
static const struct colours of_256[PAIRS_COUNT] = {
    [PAIR_BAR] = {231, 16},
    [PAIR_LOG] = {231, 52},
    [PAIR_MENTION] = {226, 52},
    [PAIR_ROSTER] = {16, 250},
};

static const struct colours of_8[PAIRS_COUNT] = {
    [PAIR_BAR] = {COLOR_WHITE, COLOR_BLACK},
    [PAIR_LOG] = {COLOR_WHITE, COLOR_RED},
    [PAIR_MENTION] = {COLOR_YELLOW, COLOR_RED},
    [PAIR_ROSTER] = {COLOR_BLACK, COLOR_WHITE},
};

struct look {
    enum pair pair;
    attr_t with_colours;
    attr_t without;
};

static const struct look looks[] = {
    [PALETTE_BAR] = {PAIR_BAR, A_NORMAL, A_NORMAL},
    [PALETTE_TITLE] = {PAIR_BAR, A_BOLD, A_BOLD},
    [PALETTE_LOG] = {PAIR_LOG, A_NORMAL, A_NORMAL},
    [PALETTE_NOTICE] = {PAIR_LOG, A_BOLD, A_BOLD},
    [PALETTE_MENTION] = {PAIR_MENTION, A_BOLD, A_BOLD | A_UNDERLINE},
    [PALETTE_ROSTER] = {PAIR_ROSTER, A_NORMAL, A_REVERSE},
    [PALETTE_ROSTER_TITLE] = {PAIR_ROSTER, A_BOLD, A_REVERSE | A_BOLD},
};

static bool has_palette;

void palette_init(void)
{
    const struct colours *colours;

    has_palette = has_colors() && start_color() != ERR && COLORS >= 8;
    if (!has_palette)
        return;
    colours = COLORS >= 256 ? of_256 : of_8;
    for (short pair = PAIR_NONE + 1; pair < PAIRS_COUNT; pair++)
        init_pair(pair, colours[pair].ink, colours[pair].paper);
}

chtype palette(enum palette_style style)
{
    const struct look *look = &looks[style];

    return has_palette ? (chtype)COLOR_PAIR(look->pair) | look->with_colours : look->without;
}
