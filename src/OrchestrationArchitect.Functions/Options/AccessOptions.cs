using System.ComponentModel.DataAnnotations;

namespace OrchestrationArchitect.Functions.Options;

/// <summary>Who may call what. Section <c>Access</c>.</summary>
public sealed class AccessOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Access";

    /// <summary>
    /// Whether App Service authentication (Easy Auth) stands before the app. Only then is its header
    /// <c>X-MS-CLIENT-PRINCIPAL</c> believed: without it, callers could write the header themselves. Default: no, and
    /// function keys alone decide.
    /// </summary>
    public bool EasyAuth { get; set; }

    /// <summary>The claim that names an application role. Default: <c>roles</c>, as Entra ID sends it.</summary>
    [Required]
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The role that may read runs and artifacts. Default: <c>reader</c>.</summary>
    [Required]
    public string ReaderRole { get; set; } = "reader";

    /// <summary>The role that may also start runs and use the tools. Default: <c>caller</c>.</summary>
    [Required]
    public string CallerRole { get; set; } = "caller";

    /// <summary>The role that may also redrive dead letters. Default: <c>operator</c>.</summary>
    [Required]
    public string OperatorRole { get; set; } = "operator";
}
