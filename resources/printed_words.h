#pragma once

namespace dutydesk {

/// While one lives, words that are made on this thread are Russian, whatever the language of the interface: for what is
/// printed or sent to the polyclinic. Needs an installed WordBook; without one the words stay as they are.
class PrintedWords {
public:
    PrintedWords() { ++depth(); }
    ~PrintedWords() { --depth(); }
    PrintedWords(const PrintedWords&) = delete;
    PrintedWords& operator=(const PrintedWords&) = delete;

    static bool wanted() { return depth() > 0; }

private:
    static int& depth() {
        thread_local int count = 0;
        return count;
    }
};

} // namespace dutydesk
