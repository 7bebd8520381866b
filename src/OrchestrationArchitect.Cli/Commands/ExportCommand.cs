using System.CommandLine;
using OrchestrationArchitect.Cli.Input;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Design.Exporting;

namespace OrchestrationArchitect.Cli.Commands;

/// <summary><c>architect export</c>: one artifact.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var command = new Command("export", "Writes a design, ASL definition or scenario in another format.");
        var file = DesignFile.Argument();
        var format = new Option<string>("--to")
        {
            Description = $"The format: {string.Join(", ", Exporters.All.Select(exporter => exporter.Format))}.",
            Required = true,
        };
        var output = new Option<string?>("--out") { Description = "Where to: a file, or a directory for formats of several files." };
        command.Arguments.Add(file);
        command.Options.Add(format);
        command.Options.Add(output);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var name = arguments.GetValue(format)!;
            var exporter = Exporters.Find(name)
                ?? throw new BadInputException($"'{name}' is no format; formats are {string.Join(", ", Exporters.All.Select(one => one.Format))}.");
            var files = exporter.Export(await DesignFile.LoadAsync(arguments.GetValue(file)!, cancellationToken));
            await ExportWriter.WriteAsync(files, arguments.GetValue(output), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
