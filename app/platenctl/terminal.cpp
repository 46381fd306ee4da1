// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/terminal.h"

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <csignal>
#include <termios.h>
#include <unistd.h>
#endif

namespace platen::ctl {

namespace {

#ifdef Q_OS_WIN

class WithoutEcho
{
public:
    WithoutEcho()
        : m_input(GetStdHandle(STD_INPUT_HANDLE))
    {
        m_changed = GetConsoleMode(m_input, &m_mode) && SetConsoleMode(m_input, m_mode & ~ENABLE_ECHO_INPUT);
    }
    ~WithoutEcho()
    {
        if (m_changed)
            SetConsoleMode(m_input, m_mode);
    }
    WithoutEcho(const WithoutEcho &) = delete;
    WithoutEcho &operator=(const WithoutEcho &) = delete;

private:
    HANDLE m_input;
    DWORD m_mode = 0;
    bool m_changed = false;
};

#else

termios modeBefore;

// Ctrl+C at the prompt must not leave the terminal without echo.
void restoreAndRaise(int signal)
{
    tcsetattr(STDIN_FILENO, TCSANOW, &modeBefore);
    std::signal(signal, SIG_DFL);
    raise(signal);
}

class WithoutEcho
{
public:
    WithoutEcho()
    {
        if (tcgetattr(STDIN_FILENO, &modeBefore) != 0)
            return;
        m_interrupt = std::signal(SIGINT, restoreAndRaise);
        m_terminate = std::signal(SIGTERM, restoreAndRaise);
        termios mode = modeBefore;
        mode.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = tcsetattr(STDIN_FILENO, TCSAFLUSH, &mode) == 0;
    }
    ~WithoutEcho()
    {
        if (!m_changed)
            return;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &modeBefore);
        std::signal(SIGINT, m_interrupt);
        std::signal(SIGTERM, m_terminate);
    }
    WithoutEcho(const WithoutEcho &) = delete;
    WithoutEcho &operator=(const WithoutEcho &) = delete;

private:
    using Handler = void (*)(int);
    Handler m_interrupt = SIG_DFL;
    Handler m_terminate = SIG_DFL;
    bool m_changed = false;
};

#endif

std::optional<QString> readLine()
{
    QByteArray line;
    for (int c = std::getchar(); c != '\n'; c = std::getchar()) {
        if (c == EOF) {
            if (line.isEmpty())
                return std::nullopt;
            break;
        }
        line.append(static_cast<char>(c));
    }
    if (line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace

bool isTerminal(std::FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) == 1;
#endif
}

bool mayEmphasise(std::FILE *stream)
{
    return isTerminal(stream) && qEnvironmentVariableIsEmpty("NO_COLOR") &&
           qEnvironmentVariable("TERM") != QLatin1String("dumb");
}

std::optional<QString> readSecretLine(const QString &prompt)
{
    if (!isTerminal(stdin))
        return readLine();
    std::optional<QString> line;
    {
        // Before the prompt, so that a quick reply is not echoed either.
        const WithoutEcho quiet;
        std::fputs(prompt.toUtf8().constData(), stderr);
        std::fflush(stderr);
        line = readLine();
    }
    std::fputc('\n', stderr);
    return line;
}

void prepareConsole()
{
#ifdef Q_OS_WIN
    SetConsoleOutputCP(CP_UTF8);
    SetConsoleCP(CP_UTF8);
#endif
}

} // namespace platen::ctl
