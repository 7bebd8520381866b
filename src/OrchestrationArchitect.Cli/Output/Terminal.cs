using Spectre.Console;

namespace OrchestrationArchitect.Cli.Output;

/// <summary>The console for people: plain and unwrapped where stdout is no terminal or <c>NO_COLOR</c> is set.</summary>
internal static class Terminal
{
    private const int Unwrapped = 10_000;

    public static IAnsiConsole Out { get; } = Create();

    private static IAnsiConsole Create()
    {
        var plain = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (Console.IsOutputRedirected)
            console.Profile.Width = Unwrapped;
        return console;
    }
}
