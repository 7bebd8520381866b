using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>
/// Threads for activities alone, of lower priority than the process's others. Activities that compute for long then
/// cannot keep the thread pool, and with it the host's HTTP server, from its work. What an activity awaits comes back
/// to these threads.
/// </summary>
internal sealed class ActivityThreads : TaskScheduler, IDisposable
{
    /// <summary>The niceness of the threads where the system has one, -20 to 19: a third of the usual share.</summary>
    private const int Niceness = 5;

    private readonly BlockingCollection<Task> _line = [];
    private readonly List<Thread> _threads;

    /// <param name="count">How many, at least 1.</param>
    public ActivityThreads(int count)
    {
        _threads = [.. Enumerable.Range(1, count).Select(number => new Thread(Run)
        {
            IsBackground = true, Name = $"engine activities {number}", Priority = ThreadPriority.BelowNormal,
        })];
        _threads.ForEach(thread => thread.Start());
    }

    public override int MaximumConcurrencyLevel => _threads.Count;

    /// <summary>Ends the threads once the line is empty.</summary>
    public void Dispose() => _line.CompleteAdding();

    /// <summary>An attempt that outlives the engine goes on where there are threads.</summary>
    protected override void QueueTask(Task task)
    {
        try
        {
            _line.Add(task);
        }
        catch (InvalidOperationException)
        {
            ThreadPool.UnsafeQueueUserWorkItem(_ => TryExecuteTask(task), null);
        }
    }

    /// <summary>Only its own threads may run a task: another one's priority is not theirs.</summary>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && _threads.Contains(Thread.CurrentThread) && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => _line.ToArray();

    private void Run()
    {
        LowerPriority();
        foreach (var task in _line.GetConsumingEnumerable())
            TryExecuteTask(task);
    }

    /// <summary>
    /// .NET leaves priorities to the operating system, and Linux knows none for ordinary threads but this one
    /// (setpriority(2): 0 as id is the calling thread). A refusal costs speed elsewhere, nothing else.
    /// </summary>
    private static void LowerPriority()
    {
        if (OperatingSystem.IsLinux())
            _ = SetPriority(which: 0, id: 0, Niceness);
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint id, int priority);
}
