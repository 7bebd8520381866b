using System.Collections.Immutable;
using OrchestrationArchitect.Design.Exporting;

namespace OrchestrationArchitect.Cli.Output;

/// <summary>Puts exported files where the user wants them.</summary>
internal static class ExportWriter
{
    /// <summary>
    /// One file goes to stdout or to the path; several go below the path as a directory, or to stdout one after the
    /// other, each under a line with its name.
    /// </summary>
    public static async Task WriteAsync(ImmutableArray<ExportedFile> files, string? output, CancellationToken cancellationToken)
    {
        if (output is null)
        {
            foreach (var file in files)
            {
                if (files.Length > 1)
                    await Console.Out.WriteLineAsync($"==> {file.Path} <==");
                await Console.Out.WriteAsync(file.Content);
            }

            return;
        }

        foreach (var file in files)
        {
            var path = files.Length == 1 && !Directory.Exists(output) ? output : Path.Combine(output, file.Path);
            await WholeFile.WriteAsync(path, file.Content, cancellationToken);
        }
    }
}
