// The desktop program's command line.
#pragma once

#include "shell/app.h"

#include <string>
#include <utility>
#include <vector>

namespace interleave::desktop {

struct Arguments {
    shell::Options options;
    int width = 1280;
    int height = 760;
    float scale = 1;         ///< everything this many times as large
    std::string screenshot;  ///< write a picture (BMP) of the window here and end
    std::string tree;        ///< write the semantic tree (JSON) here and end
    std::vector<std::pair<std::string, std::string>>
        presses;                ///< role and name of controls to press first, in order
    bool keep_nothing = false;  ///< neither read nor write the data folder
    bool help = false;
    std::string error;  ///< not empty: what is wrong with the command line
};

Arguments parse_arguments(int count, char** values);
extern const char* const usage;

}  // namespace interleave::desktop
