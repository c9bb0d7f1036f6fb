"""The files that the farm's bus, avahi, cupsd and virtual printers are configured with."""

from __future__ import annotations

from collections.abc import Collection

DBUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={bus}</listen><auth>EXTERNAL</auth><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/><allow user="*"/>
</policy></busconfig>
"""

AVAHI = """[server]
host-name=labelfarm
use-ipv4=yes
use-ipv6=no
allow-interfaces=lo
[wide-area]
enable-wide-area=no
[publish]
disable-publishing=yes
"""

CUPS_FILES = """User lp
Group lp
SystemGroup root lpadmin
ServerRoot {home}/etc
ServerBin {home}/bin
DataDir /usr/share/cups
DocumentRoot /usr/share/cups/doc-root
CacheDir {home}/cache
StateDir {home}/run
RequestRoot {home}/spool
TempDir {home}/tmp
AccessLog {home}/log/access_log
ErrorLog {home}/log/error_log
PageLog {home}/log/page_log
CreateSelfSignedCerts no
"""

CUPSD = """LogLevel info
MaxLogSize 0
Listen 127.0.0.1:{port}
Listen {socket}
Browsing Off
WebInterface No
DefaultAuthType None
PreserveJobHistory Yes
PreserveJobFiles 86400
MaxJobs 0
JobRetryInterval 2
ErrorPolicy retry-current-job
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Location /admin>
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

# What a virtual printer runs for each job: the document is kept only once the printer has "printed" it. What is the
# matter with the printer may change while it prints.
PRINT_COMMAND = """#!/bin/sh
touch {home}/started/{name}
told=
while fault=$(cat {flag} 2>/dev/null) && [ -n "$fault" ]; do
  case "$fault" in
    abort) echo "ERROR: simulated print failure" >&2; exit 1 ;;
    stuck|"$told") sleep 0.05 ;;
    *) [ -n "$told" ] && echo "STATE: -$told" >&2
       echo "STATE: +$fault" >&2
       told=$fault ;;
  esac
done
[ -n "$told" ] && echo "STATE: -$told" >&2
case "$CONTENT_TYPE" in application/pdf) kind=pdf ;; *) kind=pwg ;; esac
cp "$1" {home}/device/{name}.$$ && mv {home}/device/{name}.$$ {home}/out/{name}/$(date +%s%N).$kind
"""

# A CUPS backend whose ending the fault flag chooses: an exit status of backend(7), or keeping the document.
BACKEND = """#!/bin/sh
[ $# -eq 0 ] && {{ echo 'direct farm:/ "Farm" "Device with faults"'; exit 0; }}
name=${{DEVICE_URI##*/}}
fault=$(cat {home}/fault/$name 2>/dev/null)
case "$fault" in
  exit*) echo "ERROR: simulated backend failure" >&2; cat >/dev/null; exit ${{fault#exit}} ;;
esac
case "$fault" in
  ?*) echo "STATE: +$fault" >&2
      while [ "$(cat {home}/fault/$name 2>/dev/null)" = "$fault" ]; do sleep 0.05; done
      echo "STATE: -$fault" >&2 ;;
esac
out={home}/out/$name/job-$1.prn
if [ -n "$6" ]; then cat "$6" >"$out"; else cat >"$out"; fi
"""


def printer_attributes(
    name: str, kind: str, dpi: int, sizes: dict[str, tuple[int, int]], loaded: Collection[str] = ()
) -> str:
    """An ippeveprinter attribute file for a borderless label printer; ``loaded`` are names of sizes, none = all."""
    margins = " ".join(f"MEMBER integer media-{side}-margin 0" for side in ("bottom", "left", "right", "top"))
    plain = {
        each: f"{{MEMBER integer x-dimension {w} MEMBER integer y-dimension {h}}}" for each, (w, h) in sizes.items()
    }
    full = {
        each: f"{{MEMBER collection media-size {size} MEMBER keyword media-size-name {each} {margins} "
        "MEMBER keyword media-source main MEMBER keyword media-type labels}"
        for each, size in plain.items()
    }
    first = next(iter(sizes))
    ready = [each for each in sizes if not loaded or each in loaded]
    lines = [
        f'ATTR text printer-make-and-model "Farm {name}"',
        f'ATTR text printer-device-id "MFG:Farm;MDL:{name};CMD:PWG,PDF;"',
        "ATTR keyword ipp-features-supported ipp-everywhere",
        "ATTR boolean color-supported false",
        "ATTR integer copies-default 1",
        "ATTR rangeOfInteger copies-supported 1-99",
        "ATTR mimeMediaType document-format-default application/octet-stream",
        f"ATTR mimeMediaType document-format-supported application/octet-stream,{kind}",
        f"ATTR keyword media-default {first}",
        f"ATTR keyword media-ready {','.join(ready)}",
        f"ATTR keyword media-supported {','.join(sizes)}",
        f"ATTR collection media-size-supported {','.join(plain.values())}",
        f"ATTR collection media-col-default {full[first]}",
        f"ATTR collection media-col-ready {','.join(full[each] for each in ready)}",
        f"ATTR collection media-col-database {','.join(full.values())}",
        *(f"ATTR integer media-{side}-margin-supported 0" for side in ("bottom", "left", "right", "top")),
        "ATTR keyword media-source-supported main",
        "ATTR keyword media-type-supported labels",
        "ATTR enum orientation-requested-default 3",
        "ATTR enum orientation-requested-supported 3,4",
        "ATTR keyword output-bin-default face-up",
        "ATTR keyword output-bin-supported face-up",
        "ATTR keyword print-color-mode-default monochrome",
        "ATTR keyword print-color-mode-supported monochrome,bi-level",
        "ATTR enum print-quality-default 4",
        "ATTR enum print-quality-supported 4",
        "ATTR keyword print-scaling-default auto",
        "ATTR keyword print-scaling-supported auto,auto-fit,fill,fit,none",
        f"ATTR resolution printer-resolution-default {dpi}dpi",
        f"ATTR resolution printer-resolution-supported {dpi}dpi",
        f"ATTR resolution pwg-raster-document-resolution-supported {dpi}dpi",
        "ATTR keyword pwg-raster-document-type-supported black_1,sgray_8",
        "ATTR keyword sides-default one-sided",
        "ATTR keyword sides-supported one-sided",
    ]
    return "\n".join(lines) + "\n"
