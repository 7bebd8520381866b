using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Models;

namespace OrchestrationArchitect.Cli.Local;

/// <summary>The model that the environment sets up, if it does.</summary>
internal static class LocalModel
{
    /// <summary>Whether a variable of the model's is set; looks at nothing else, so that starting stays quick.</summary>
    public static bool IsSetUp => Environment.GetEnvironmentVariables().Keys.Cast<string>()
        .Any(name => name.StartsWith("ARCHITECT_MODEL_", StringComparison.OrdinalIgnoreCase));

    /// <summary>The options.</summary>
    /// <exception cref="BadInputException">A variable is not known, cannot be read, or holds what it must not.</exception>
    public static ModelOptions? Options()
    {
        try
        {
            var options = ModelEnvironment.Read(Environment.GetEnvironmentVariables());
            return options?.Validate(ModelEnvironment.NameOf) is [var problem, ..] ? throw new BadInputException(problem) : options;
        }
        catch (FormatException fault)
        {
            throw new BadInputException(fault.Message);
        }
    }

    /// <summary>The model; <see langword="null"/> when none is set up.</summary>
    /// <exception cref="BadInputException">It is set up wrongly.</exception>
    public static OpenAIModelProvider? Create() => IsSetUp && Options() is { } options ? new OpenAIModelProvider(options, TimeProvider.System) : null;
}
