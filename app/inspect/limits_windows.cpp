// SPDX-License-Identifier: GPL-3.0-or-later
// Windows: a job object limits memory and time and forbids other processes; the low integrity level forbids writing to
// the user's files. Reading files and the network stay within reach.
#include "app/inspect/limits.h"

#ifdef Q_OS_WIN

#include <qt_windows.h>

#include <psapi.h>
#include <sddl.h>

namespace platen::inspect {

namespace {

QString lastProblem()
{
    return QStringLiteral("error %1").arg(::GetLastError());
}

bool enterJob()
{
    PROCESS_MEMORY_COUNTERS used{};
    ::GetProcessMemoryInfo(::GetCurrentProcess(), &used, sizeof(used));
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limit{};
    limit.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_PROCESS_MEMORY | JOB_OBJECT_LIMIT_PROCESS_TIME |
                                             JOB_OBJECT_LIMIT_ACTIVE_PROCESS |
                                             JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    limit.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart = limits::processorTime * 10'000'000LL; // 100 ns
    limit.BasicLimitInformation.ActiveProcessLimit = 1;
    limit.ProcessMemoryLimit = used.PagefileUsage + static_cast<SIZE_T>(limits::memory);
    const HANDLE job = ::CreateJobObjectW(nullptr, nullptr); // lives as long as the process
    return job != nullptr &&
           ::SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limit, sizeof(limit)) != 0 &&
           ::AssignProcessToJobObject(job, ::GetCurrentProcess()) != 0;
}

bool lowerIntegrity()
{
    HANDLE token = nullptr;
    PSID low = nullptr;
    if (::OpenProcessToken(::GetCurrentProcess(), TOKEN_ADJUST_DEFAULT | TOKEN_QUERY, &token) == 0)
        return false;
    bool isLow = false;
    if (::ConvertStringSidToSidW(L"S-1-16-4096", &low) != 0) {
        TOKEN_MANDATORY_LABEL label{};
        label.Label = {low, SE_GROUP_INTEGRITY};
        isLow = ::SetTokenInformation(token, TokenIntegrityLevel, &label, sizeof(label) + ::GetLengthSid(low)) != 0;
        ::LocalFree(low);
    }
    ::CloseHandle(token);
    return isLow;
}

} // namespace

QString confine(Reach)
{
    return enterJob() && lowerIntegrity() ? QString() : lastProblem();
}

} // namespace platen::inspect

#endif
