using System.CommandLine;
using OrchestrationArchitect.Cli.Commands;
using OrchestrationArchitect.Cli.Output;

namespace OrchestrationArchitect.Cli;

/// <summary>The <c>architect</c> command line of DESIGN 3.1: parses, dispatches, turns faults into exit codes.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Designs serverless orchestrations from plain words: designed, proved, measured, deployable.")
        {
            DesignCommand.Create(),
            ReadCommand.Create(),
            VerifyCommand.Create(),
            SimulateCommand.Create(),
            ExportCommand.Create(),
            EvalCommand.Create(),
            ServeCommand.Create(),
            BackupCommand.Create(),
            KeysCommand.Create(),
            AuditCommand.Create(),
            BenchCommand.Create(),
        };
        var arguments = root.Parse(args);
        if (arguments.Errors is [var first, ..])
            return Fail(ExitCode.BadInput, first.Message);
        try
        {
            return await arguments.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (BadInputException fault)
        {
            return Fail(ExitCode.BadInput, fault.Message);
        }
        catch (OperationCanceledException)
        {
            return Fail(ExitCode.Internal, "cancelled");
        }
        catch (Exception fault) when (Environment.GetEnvironmentVariable("ARCHITECT_DEBUG") is null)
        {
            return Fail(ExitCode.Internal, $"internal error: {fault.Message} (set ARCHITECT_DEBUG=1 for the stack trace)");
        }
    }

    private static int Fail(int code, string message)
    {
        Console.Error.WriteLine($"architect: {message.ReplaceLineEndings(" ")}");
        return code;
    }
}
