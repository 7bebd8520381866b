using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace OrchestrationArchitect.Models;

/// <summary>Reads <see cref="ModelOptions"/> from environment variables: <c>ARCHITECT_MODEL_ENDPOINT</c>,
/// <c>ARCHITECT_MODEL_MAX_OUTPUT_TOKENS</c> and so on, one for each option.</summary>
public static class ModelEnvironment
{
    /// <summary>What every variable begins with.</summary>
    public const string Prefix = "ARCHITECT_MODEL_";

    /// <summary>The variable of an option: <c>ARCHITECT_MODEL_MAX_OUTPUT_TOKENS</c> for <c>MaxOutputTokens</c>.</summary>
    public static string NameOf(string option) =>
        Prefix + JsonNamingPolicy.SnakeCaseUpper.ConvertName(option);

    /// <summary>The options that the variables give.</summary>
    /// <returns><see langword="null"/> when no address is set: then there is no model.</returns>
    /// <exception cref="FormatException">A variable is not known or cannot be read; it is named, its value is not.</exception>
    public static ModelOptions? Read(IDictionary variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        var options = new ModelOptions();
        foreach (var name in variables.Keys.Cast<string>().Order(StringComparer.Ordinal))
        {
            if (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && variables[name] is string { Length: > 0 } value)
                Set(options, name, value);
        }

        return options.Endpoint is null ? null : options;
    }

    private static void Set(ModelOptions options, string name, string value)
    {
        var wanted = name[Prefix.Length..].Replace("_", "", StringComparison.Ordinal);
        var property = Array.Find(
            typeof(ModelOptions).GetProperties(), one => string.Equals(one.Name, wanted, StringComparison.OrdinalIgnoreCase))
            ?? throw new FormatException($"{name} is not an option of the model.");
        try
        {
            property.SetValue(options, TypeDescriptor.GetConverter(property.PropertyType).ConvertFromString(null, CultureInfo.InvariantCulture, value));
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or NotSupportedException)
        {
            throw new FormatException($"{name} cannot be read as {Form(property.PropertyType)}.", fault);
        }
    }

    private static string Form(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(bare))}"
            : bare == typeof(TimeSpan) ? "a time such as 00:05:00"
            : bare == typeof(Uri) ? "an address"
            : bare == typeof(bool) ? "true or false"
            : "a number";
    }
}
