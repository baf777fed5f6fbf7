; Per-user installer for Windows (Inno Setup 6.3 or later). Needs no administrator: it writes below
; the user's own profile and HKEY_CURRENT_USER, starts nothing and adds no service.
;
;   iscc /DVersion=0.1.0 /DProgram=..\..\dist\stockholmsmodellen-0.1.0-windows-amd64 stockholmsmodellen.iss
;   iscc ... /DSign /Ssign="signtool sign /fd sha256 /tr <time stamp service> /td sha256 /a $f"
;
; Silent:   stockholmsmodellen-0.1.0-setup.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART [/TASKS=""]
; Remove:   "%LOCALAPPDATA%\Programs\Stockholmsmodellen\unins000.exe" /VERYSILENT /NORESTART

#ifndef Version
  #error Say /DVersion=
#endif
#ifndef Program
  #error Say /DProgram=
#endif

[Setup]
AppId={{5B3E7C52-6A0D-4C53-9D37-0E1E7C0F2A94}
AppName=Stockholmsmodellen
AppVersion={#Version}
AppVerName=Stockholmsmodellen {#Version}
DefaultDirName={localappdata}\Programs\Stockholmsmodellen
DisableProgramGroupPage=yes
DisableDirPage=auto
UsePreviousAppDir=yes
PrivilegesRequired=lowest
; x64compatible is also true on Windows on ARM, which runs the x64 program.
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\..\dist
OutputBaseFilename=stockholmsmodellen-{#Version}-setup
SetupIconFile=stockholmsmodellen.ico
UninstallDisplayIcon={app}\stockholmsmodellen.exe
LicenseFile=..\..\LICENSE
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
; An open program holds the vault: ask it to close, never kill it.
CloseApplications=yes
RestartApplications=no
#ifdef Sign
SignTool=sign
SignedUninstaller=yes
#endif

[Languages]
Name: "sv"; MessagesFile: "compiler:Languages\Swedish.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
sv.FileTypes=Öppna ärendepaket, stoppmärken och kontaktkort med programmet
en.FileTypes=Open case bundles, stop slips and contact cards with the program
sv.Desktop=Genväg på skrivbordet
en.Desktop=Shortcut on the desktop
sv.Bundle=Ärendepaket
en.Bundle=Case bundle
sv.Slip=Stoppmärke
en.Slip=Stop slip
sv.Card=Kontaktkort
en.Card=Contact card

[Tasks]
Name: "filetypes"; Description: "{cm:FileTypes}"
Name: "desktop"; Description: "{cm:Desktop}"; Flags: unchecked

[InstallDelete]
; Files of the version before must not stay behind. The user's data lies elsewhere.
Type: filesandordirs; Name: "{app}\_internal"
Type: filesandordirs; Name: "{app}\licences"

[Files]
Source: "{#Program}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{userprograms}\Stockholmsmodellen"; Filename: "{app}\stockholmsmodellen.exe"
Name: "{userdesktop}\Stockholmsmodellen"; Filename: "{app}\stockholmsmodellen.exe"; Tasks: desktop

[Registry]
Root: HKCU; Subkey: "Software\Classes\.arendepaket"; ValueType: string; ValueData: "Stockholmsmodellen.Bundle"; Flags: uninsdeletevalue uninsdeletekeyifempty; Tasks: filetypes
Root: HKCU; Subkey: "Software\Classes\.stoppmarke"; ValueType: string; ValueData: "Stockholmsmodellen.Slip"; Flags: uninsdeletevalue uninsdeletekeyifempty; Tasks: filetypes
Root: HKCU; Subkey: "Software\Classes\.kontakt"; ValueType: string; ValueData: "Stockholmsmodellen.Card"; Flags: uninsdeletevalue uninsdeletekeyifempty; Tasks: filetypes
Root: HKCU; Subkey: "Software\Classes\Stockholmsmodellen.Bundle"; ValueType: string; ValueData: "{cm:Bundle}"; Flags: uninsdeletekey; Tasks: filetypes
Root: HKCU; Subkey: "Software\Classes\Stockholmsmodellen.Slip"; ValueType: string; ValueData: "{cm:Slip}"; Flags: uninsdeletekey; Tasks: filetypes
Root: HKCU; Subkey: "Software\Classes\Stockholmsmodellen.Card"; ValueType: string; ValueData: "{cm:Card}"; Flags: uninsdeletekey; Tasks: filetypes
Root: HKCU; Subkey: "Software\Classes\Stockholmsmodellen.Bundle\shell\open\command"; ValueType: string; ValueData: """{app}\stockholmsmodellen.exe"" ""%1"""; Tasks: filetypes
Root: HKCU; Subkey: "Software\Classes\Stockholmsmodellen.Slip\shell\open\command"; ValueType: string; ValueData: """{app}\stockholmsmodellen.exe"" ""%1"""; Tasks: filetypes
Root: HKCU; Subkey: "Software\Classes\Stockholmsmodellen.Card\shell\open\command"; ValueType: string; ValueData: """{app}\stockholmsmodellen.exe"" ""%1"""; Tasks: filetypes

[Run]
Filename: "{app}\stockholmsmodellen.exe"; Description: "{cm:LaunchProgram,Stockholmsmodellen}"; Flags: nowait postinstall skipifsilent
