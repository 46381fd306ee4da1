// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/system_calls_linux.h"

#ifdef Q_OS_LINUX

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace platen::inspect {

namespace {

#if defined(__x86_64__)
constexpr __u32 architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr __u32 architecture = AUDIT_ARCH_AARCH64;
#elif defined(__riscv) && __riscv_xlen == 64
constexpr __u32 architecture = AUDIT_ARCH_RISCV64;
#else
constexpr __u32 architecture = 0; // not known: the filter refuses to be set up
#endif

// A call that is allowed if the bits of `mask` in one argument have this value.
struct Rule
{
    long call;
    unsigned argument = 0;
    __u64 mask = 0;
    __u64 value = 0;
};

const std::vector<Rule> computing = {
    // memory, but never memory that can be executed
    {SYS_mmap, 2, PROT_EXEC, 0},
    {SYS_mprotect, 2, PROT_EXEC, 0},
    {SYS_munmap},
    {SYS_mremap},
    {SYS_madvise},
    {SYS_brk},
    // what is open
    {SYS_read},
    {SYS_readv},
    {SYS_pread64},
    {SYS_write},
    {SYS_writev},
    {SYS_lseek},
    {SYS_close},
    {SYS_fcntl},
    {SYS_fstat},
    {SYS_newfstatat},
    {SYS_statx},
    {SYS_dup},
    // threads, but no processes
    {SYS_clone, 0, CLONE_THREAD | CLONE_VM, CLONE_THREAD | CLONE_VM},
    {SYS_futex},
    {SYS_set_robust_list},
    {SYS_rseq},
    {SYS_sched_yield},
    {SYS_sched_getaffinity},
    {SYS_ppoll},
    {SYS_eventfd2},
    {SYS_membarrier},
    // time, chance, limits
    {SYS_clock_gettime},
    {SYS_clock_nanosleep},
    {SYS_nanosleep},
    {SYS_gettimeofday},
    {SYS_getrandom},
    {SYS_prlimit64, 2, ~__u64(0), 0}, // only to read them
    {SYS_sysinfo},
    {SYS_uname},
    {SYS_getpid},
    {SYS_gettid},
    {SYS_getuid},
    {SYS_geteuid},
    {SYS_getgid},
    {SYS_getegid},
    // the end
    {SYS_rt_sigaction},
    {SYS_rt_sigprocmask},
    {SYS_rt_sigreturn},
    {SYS_sigaltstack},
    {SYS_restart_syscall},
    {SYS_tgkill},
    {SYS_exit},
    {SYS_exit_group},
#ifdef SYS_poll
    {SYS_poll},
#endif
#ifdef PLATEN_NO_MEMORY_LIMIT // the sanitizers' checks try memory out through a pipe before they read it
    {SYS_pipe2},
#ifdef SYS_pipe
    {SYS_pipe},
#endif
#endif
};

const std::vector<Rule> opening = {
    {SYS_openat, 2, O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND, O_RDONLY},
    {SYS_getdents64},
    {SYS_faccessat},
    {SYS_readlinkat},
#ifdef SYS_open
    {SYS_open, 1, O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND, O_RDONLY},
    {SYS_access},
    {SYS_stat},
    {SYS_readlink},
#endif
};

constexpr __u32 refused = SECCOMP_RET_ERRNO | EPERM;

sock_filter load(std::size_t offset)
{
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<__u32>(offset));
}

sock_filter give(__u32 result)
{
    return BPF_STMT(BPF_RET | BPF_K, result);
}

// Skips `steps` unless the loaded number is this one.
sock_filter unlessSkip(__u32 number, unsigned char steps)
{
    return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, steps);
}

void append(std::vector<sock_filter> &program, const Rule &rule)
{
    const auto call = static_cast<__u32>(rule.call);
    if (rule.mask == 0) {
        program.insert(program.end(), {unlessSkip(call, 1), give(SECCOMP_RET_ALLOW)});
        return;
    }
    // Both halves of the argument, the lower one first (all architectures above are little endian).
    const std::size_t argument = offsetof(seccomp_data, args) + 8 * rule.argument;
    const auto low = [](__u64 bits) { return static_cast<__u32>(bits); };
    const auto high = [](__u64 bits) { return static_cast<__u32>(bits >> 32); };
    program.insert(program.end(), {unlessSkip(call, 8), load(argument),
                                   BPF_STMT(BPF_ALU | BPF_AND | BPF_K, low(rule.mask)), unlessSkip(low(rule.value), 4),
                                   load(argument + 4), BPF_STMT(BPF_ALU | BPF_AND | BPF_K, high(rule.mask)),
                                   unlessSkip(high(rule.value), 1), give(SECCOMP_RET_ALLOW), give(refused)});
}

std::vector<sock_filter> filterProgram(bool mayOpen)
{
    std::vector<sock_filter> program{load(offsetof(seccomp_data, arch)), unlessSkip(architecture, 1),
                                     BPF_JUMP(BPF_JMP | BPF_JA, 1, 0, 0), give(SECCOMP_RET_KILL_PROCESS),
                                     load(offsetof(seccomp_data, nr))};
    for (const Rule &rule : computing)
        append(program, rule);
    for (const Rule &rule : mayOpen ? opening : std::vector<Rule>())
        append(program, rule);
    // Its flags are out of the filter's sight; the C library then uses clone.
    program.insert(program.end(), {unlessSkip(SYS_clone3, 1), give(SECCOMP_RET_ERRNO | ENOSYS), give(refused)});
    return program;
}

} // namespace

QString filterSystemCalls(bool mayOpen)
{
    if (architecture == 0)
        return QStringLiteral("there is no filter for system calls on this processor");
    std::vector<sock_filter> program = filterProgram(mayOpen);
    const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    if (::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter) != 0)
        return QString::fromLocal8Bit(std::strerror(errno));
    return {};
}

} // namespace platen::inspect

#endif
