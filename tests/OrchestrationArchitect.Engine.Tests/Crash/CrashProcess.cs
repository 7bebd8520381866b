using System.Diagnostics;
using OrchestrationArchitect.Engine.CrashHost;

namespace OrchestrationArchitect.Engine.Tests.Crash;

/// <summary>The process that is to die.</summary>
internal static class CrashProcess
{
    public static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(EffectJournal).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
