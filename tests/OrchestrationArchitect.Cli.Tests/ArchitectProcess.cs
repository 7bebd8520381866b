using System.Diagnostics;

namespace OrchestrationArchitect.Cli.Tests;

/// <summary>The real command line in a process of its own.</summary>
internal sealed class ArchitectProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private ArchitectProcess(Process process) => _process = process;

    /// <summary>The repository, found upward from the test's own place.</summary>
    public static string Repository { get; } = FindRepository();

    public StreamReader Error => _process.StandardError;

    public static ArchitectProcess Start(string? input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            WorkingDirectory = Repository,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "architect.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["NO_COLOR"] = "1";
        var process = Process.Start(start)!;
        if (input is not null)
            process.StandardInput.Write(input);
        process.StandardInput.Close();
        return new ArchitectProcess(process);
    }

    /// <summary>Runs it to its end.</summary>
    public static Task<Outcome> RunAsync(params string[] arguments) => RunWithInputAsync(null, arguments);

    public static async Task<Outcome> RunWithInputAsync(string? input, params string[] arguments)
    {
        using var architect = Start(input, arguments);
        using var bound = new CancellationTokenSource(Patience);
        var output = architect._process.StandardOutput.ReadToEndAsync(bound.Token);
        var error = architect._process.StandardError.ReadToEndAsync(bound.Token);
        await architect._process.WaitForExitAsync(bound.Token);
        return new Outcome(architect._process.ExitCode, await output, await error);
    }

    /// <summary>Ends it as <c>kill -9</c> does: no handler runs.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    private static string FindRepository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "OrchestrationArchitect.sln")))
            directory = directory.Parent;
        return directory.FullName;
    }
}

/// <summary>How a process ended.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error);
