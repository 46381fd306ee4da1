// SPDX-License-Identifier: GPL-3.0-or-later
// The function of a library that platenctl loads.
#pragma once

// Instead of a status: nothing has been printed, and platenctl-all.so has to run the command.
constexpr int needsAllCommands = -1;

#ifdef PLATENCTL_IS_LOADED
#define PLATENCTL_ENTRY(...) extern "C" __attribute__((visibility("default"))) int platenctlMain(__VA_ARGS__)
#else
#define PLATENCTL_ENTRY(...) int main(__VA_ARGS__)
#endif
