using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Cli.Serve.Management;

/// <summary>
/// Reads query parameters. The extension reads over values that it cannot parse; here they are refused, for a typing
/// error in a filter must not purge or list everything.
/// </summary>
internal sealed class QueryValues(IQueryCollection query)
{
    /// <summary>Statuses of the extension that no instance here ever has.</summary>
    private static readonly ImmutableArray<string> NeverMet = ["Unknown", "ContinuedAsNew", "Canceled"];

    /// <exception cref="BadHttpRequestException">It is neither true nor false.</exception>
    public bool Flag(string name, bool otherwise) => Text(name) switch
    {
        null => otherwise,
        var text when bool.TryParse(text, out var value) => value,
        var text => throw Bad(name, text, "true or false"),
    };

    /// <exception cref="BadHttpRequestException">It is no time.</exception>
    public DateTimeOffset? Time(string name) => Text(name) switch
    {
        null => null,
        var text when DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var value) => value,
        var text => throw Bad(name, text, "a time such as 2026-01-31T12:00:00Z"),
    };

    /// <exception cref="BadHttpRequestException">It is no whole number from 1.</exception>
    public int? Count(string name) => Text(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 => value,
        var text => throw Bad(name, text, "a whole number from 1"),
    };

    /// <exception cref="BadHttpRequestException">It is no number of seconds.</exception>
    public TimeSpan? Seconds(string name, TimeSpan most) => Text(name) switch
    {
        null => null,
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 0 =>
            TimeSpan.FromSeconds(Math.Min(value, most.TotalSeconds)),
        var text => throw Bad(name, text, "a number of seconds"),
    };

    /// <summary>The statuses asked for, by name, separated by commas or repeated; <see langword="null"/> for all.</summary>
    /// <exception cref="BadHttpRequestException">One is no status.</exception>
    public ImmutableArray<InstanceStatus>? Statuses(string name)
    {
        var texts = query[name].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        if (texts.Count == 0)
            return null;
        return [.. texts
            .Where(text => !NeverMet.Contains(text, StringComparer.OrdinalIgnoreCase))
            .Select(text => Enum.TryParse<InstanceStatus>(text, ignoreCase: true, out var status) && Enum.IsDefined(status) && !char.IsAsciiDigit(text[0])
                ? status
                : throw Bad(name, text, $"one of {string.Join(", ", Enum.GetNames<InstanceStatus>().Concat(NeverMet))}"))
            .Distinct()];
    }

    /// <summary>A text; <see langword="null"/> if it is missing or empty.</summary>
    public string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

    private static BadHttpRequestException Bad(string name, string text, string wanted) =>
        new($"The query parameter '{name}' is '{text}', but must be {wanted}.");
}
