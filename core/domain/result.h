#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace dutydesk {

/// What went wrong, in terms of what the caller can do about it.
enum class ErrorKind {
    BadInput,   ///< the user's or a file's data cannot be used; the message names the remedy
    NotFound,   ///< the thing asked for is not in the replica or not on the server
    NotAllowed, ///< the acting user's role does not include this
    WrongPassword,
    ForeignFile, ///< a file that is not ours, or damaged beyond reading
    NewerSchema, ///< written by a newer DutyDesk; refused, never downgraded
    Storage,     ///< disk full, read-only, locked, I/O error
    Unreachable, ///< no answer from the server (network, time-out, TLS)
    Refused,     ///< the server answered and said no; `details` holds its words
    Conflict,    ///< somebody else changed it first (412, 409)
    Cancelled,
    Busy, ///< another process or run holds what is needed
    Internal,
};

/// An error as a value: `message` is one or two sentences for the user in the language of the interface (what happened,
/// what to do); `details` is for the log and for "more", never needed to understand the message, never with personal
/// data.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString message;
    QString details;
};

/// Either a value or an Error. Nothing in core throws across a folder's border.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_value(std::in_place_index<0>, std::move(value)) {}
    Result(Error error)
        : m_value(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_value.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Precondition: ok().
    T& value() & { return std::get<0>(m_value); }
    const T& value() const& { return std::get<0>(m_value); }
    T&& value() && { return std::get<0>(std::move(m_value)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    /// Precondition: !ok().
    const Error& error() const { return std::get<1>(m_value); }

private:
    std::variant<T, Error> m_value;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error)) {}

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace dutydesk
